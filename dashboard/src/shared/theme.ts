import { useEffect, useState } from 'react';
import { keep, recall } from './words';

export type Theme = 'auto' | 'light' | 'dark';
const remembered = 'onrecord.theme';

// useTheme is the colour theme: the system's, unless a person chose another.
export function useTheme(): [Theme, (t: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => {
    const before = recall(remembered);
    return before === 'light' || before === 'dark' ? before : 'auto';
  });
  useEffect(() => {
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  return [
    theme,
    (t) => {
      keep(remembered, t === 'auto' ? null : t);
      setTheme(t);
    },
  ];
}
