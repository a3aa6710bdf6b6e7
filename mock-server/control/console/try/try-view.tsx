import { useConsole, useSay } from '../console.ts';
import { PageHeader } from '../parts/page-header.tsx';
import type { ApiDocument, Operation } from '../state/schemas.ts';
import { tryWords } from '../words/try.ts';
import { OperationForm } from './operation-form.tsx';

interface Listed {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** The provider's operations as forms. */
export function TryView() {
  const { schemas, places } = useConsole();
  const say = useSay();
  const document = schemas.document('provider').value;
  const listed = document === undefined ? [] : operationsOf(document);
  const { id } = places.current.value;
  const chosen = listed.find(({ operation }) => operation.operationId === id) ?? listed[0];
  return (
    <div class="page">
      <PageHeader title={tryWords.title} hint={tryWords.hint} />
      <nav class="row" aria-label={say(tryWords.title)}>
        {listed.map(({ operation: { operationId } }) => (
          <a
            key={operationId}
            class="chip"
            href={places.href({ id: operationId })}
            aria-current={operationId === chosen?.operation.operationId ? 'true' : undefined}
          >
            {operationId}
          </a>
        ))}
      </nav>
      {document !== undefined && chosen !== undefined && (
        <OperationForm key={chosen.operation.operationId} {...chosen} document={document} />
      )}
    </div>
  );
}

/** Media files are no operation: getMediaContent gives their address. */
function operationsOf({ paths }: ApiDocument): readonly Listed[] {
  return Object.entries(paths)
    .filter(([path]) => !path.startsWith('/chatres'))
    .flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, { operationId }]) => operationId !== undefined)
        .map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
    );
}
