/** From how many bytes on a body is worth being shared. */
const worthSharing = 1_048_576;

/**
 * Bodies that are on their way, by what they are called: many may ask for one large file at once, and read slowly. What
 * nobody holds any more is forgotten.
 */
const underWay = new Map<string, WeakRef<Uint8Array>>();
const forgotten = new FinalizationRegistry<string>((name) => {
  if (underWay.get(name)?.deref() === undefined) underWay.delete(name);
});

/** The same bytes, in the array of another answer that is on its way where there is one. */
export function shareBytes(
  body: Uint8Array,
  { etag = '', 'content-range': range = '' }: Record<string, string>,
): Uint8Array {
  if (body.length < worthSharing) return body;
  const name = `${etag} ${range}`;
  const known = underWay.get(name)?.deref();
  // A name alone proves nothing: tenants may give the same one to different files.
  if (known !== undefined && Buffer.compare(known, body) === 0) return known;
  underWay.set(name, new WeakRef(body));
  forgotten.register(body, name);
  return body;
}
