import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { address } from './address';
import type { AskError } from './graphql/ask';
import { useWords } from './words';

// The states of a screen that has nothing to show. Each says what happened and what to do.

export function Loading() {
  const words = useWords();
  return (
    <p className="state state-loading" role="status">
      {words.states.loading}
    </p>
  );
}

export function Failed({ error, again }: { error: AskError; again: () => void }) {
  const words = useWords();
  const known = (words.states.errors as Record<string, string>)[error.code];
  return (
    <div className="state" role="alert">
      <h2>{words.states.failed}</h2>
      <p>{known ?? error.message}</p>
      {known && error.message && <p className="quiet">{error.message}</p>}
      <Button className="button" onPress={again}>
        {words.states.again}
      </Button>
    </div>
  );
}

export function NotFound({ what }: { what?: string }) {
  const words = useWords();
  return (
    <div className="state">
      <h1>{words.states.notFound}</h1>
      <p>{words.states.notFoundWhy(what ?? '')}</p>
      <p>
        <Link href={address.home()}>{words.states.toSearch}</Link>
      </p>
    </div>
  );
}

// Empty says why there is nothing, and offers what to do (children).
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state state-empty">
      <p className="state-title">{title}</p>
      {children}
    </div>
  );
}
