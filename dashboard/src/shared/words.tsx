import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useSearch } from 'wouter';
import { en, type Words } from '../words/en';
import { uk } from '../words/uk';

const languages = { en, uk } as const;
export type Language = keyof typeof languages;

// How languages are called in themselves.
export const languageNames: Record<Language, string> = { en: 'English', uk: 'Українська' };

interface Spoken {
  language: Language;
  words: Words;
  choose: (l: Language) => void;
}

const Context = createContext<Spoken>({ language: 'en', words: en, choose: () => {} });

function isLanguage(l: string | null | undefined): l is Language {
  return l === 'en' || l === 'uk';
}

const remembered = 'onrecord.language';

// The language of the interface: the address's ?lang, what was chosen before, the browser's.
export function WordsProvider({ children }: { children: ReactNode }) {
  const asked = new URLSearchParams(useSearch()).get('lang');
  const [chosen, setChosen] = useState<Language>(() => {
    const before = recall(remembered);
    if (isLanguage(before)) return before;
    return navigator.language.startsWith('uk') ? 'uk' : 'en';
  });
  const language = isLanguage(asked) ? asked : chosen;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo(
    () => ({
      language,
      words: languages[language],
      choose: (l: Language) => {
        keep(remembered, l);
        setChosen(l);
      },
    }),
    [language],
  );
  return (
    <Context value={spoken}>
      <I18nProvider locale={language === 'uk' ? 'uk-UA' : 'en-US'}>{children}</I18nProvider>
    </Context>
  );
}

// useWords is what the interface says, in the chosen language.
export function useWords(): Words {
  return useContext(Context).words;
}

export function useLanguage(): Spoken {
  return useContext(Context);
}

// Preferences live in the browser; where it refuses to keep any, they last as long as the page.
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function keep(name: string, value: string | null) {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // nothing to do: the choice holds for this page
  }
}
