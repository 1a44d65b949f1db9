import { Component, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from './words';

// Unbroken shows what a person can do when a screen fails by our own fault, or when a part of it could not be loaded. Another page (whose
// address is its key) starts afresh.
export class Unbroken extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const words = useWords();
  return (
    <div className="state" role="alert">
      <h1>{words.states.failed}</h1>
      <p>{words.states.broken}</p>
      <Button className="button" onPress={() => location.reload()}>
        {words.states.reload}
      </Button>
    </div>
  );
}
