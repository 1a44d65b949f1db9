import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from './words';

// Copy puts a text on the clipboard and says so.
export function Copy({ text, label }: { text: string; label: string }) {
  const words = useWords();
  const [said, say] = useState('');
  return (
    <>
      <Button
        className="button"
        onPress={() => {
          navigator.clipboard.writeText(text).then(
            () => say(words.copied),
            () => say(words.notCopied),
          );
        }}
      >
        {label}
      </Button>
      <span role="status" className="quiet">
        {said}
      </span>
    </>
  );
}
