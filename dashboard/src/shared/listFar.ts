import { useEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

// nearEnough is how far from the window a page of a list may be and still be in the document.
const nearEnough = '20000px';

// A page that was near the window: whether it is far from it now, and how high it was, in pixels.
interface Left {
  far: boolean;
  height: number;
}

const none: ReadonlyMap<number, Left> = new Map();

// useFar tells which pages of a list, the elements with data-page, have left the window far behind, and how high they were. A page with the focus
// is never far, and none is while the list is printed. A document of ten thousand rows would cost every pause for collecting memory 30 to 90 ms.
export function useFar(list: RefObject<HTMLElement | null>, pages: number): ReadonlyMap<number, Left> {
  const [left, setLeft] = useState<ReadonlyMap<number, Left>>(none);
  const [printing, setPrinting] = useState(false);
  const observer = useRef<IntersectionObserver>(null);
  useEffect(() => {
    const seen = (entries: IntersectionObserverEntry[]) => {
      const focus = document.activeElement;
      setLeft((before) => {
        const now = new Map(before);
        for (const { target, isIntersecting, boundingClientRect } of entries) {
          if (!target.isConnected) continue;
          const page = Number((target as HTMLElement).dataset.page);
          const was = now.get(page);
          if (!isIntersecting && !target.contains(focus)) now.set(page, { far: true, height: boundingClientRect.height });
          else if (was) now.set(page, { ...was, far: false });
        }
        return now;
      });
    };
    observer.current = new IntersectionObserver(seen, { rootMargin: nearEnough });
    return () => observer.current?.disconnect();
  }, []);
  useEffect(() => {
    for (const page of list.current?.querySelectorAll('[data-page]') ?? []) observer.current?.observe(page); // those observed already are left alone
  }, [list, pages]);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing ? none : left;
}
