/** A circle with the first letter of a name, of a colour that the id decides. */
export function Avatar({ id, name }: { readonly id: string; readonly name: string }) {
  let hue = 0;
  for (const character of id) hue = (hue * 31 + character.charCodeAt(0)) % 360;
  const [first = '?'] = name === '' ? id : name;
  return (
    <span class="avatar" style={{ '--hue': String(hue) }} aria-hidden="true">
      {first}
    </span>
  );
}
