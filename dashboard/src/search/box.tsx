import { useState } from 'react';
import { SearchField, Input } from 'react-aria-components';
import { useLocation } from 'wouter';
import { address } from '../shared/address';
import { useWords } from '../shared/words';

// SearchBox asks for anything from anywhere.
export function SearchBox() {
  const words = useWords();
  const [, go] = useLocation();
  const [text, setText] = useState('');
  return (
    <SearchField className="search-box" aria-label={words.states.toSearch} value={text} onChange={setText} onSubmit={(q) => q.trim() && go(address.search(q))}>
      <Input />
    </SearchField>
  );
}
