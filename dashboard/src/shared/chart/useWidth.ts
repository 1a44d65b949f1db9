import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

// useWidth is the width of an element in pixels, and follows it. before is what it is taken for until it is there.
export function useWidth<E extends Element>(before = 800): [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(before);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setWidth(Math.floor(element.getBoundingClientRect().width) || before);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [before]);
  return [ref, width];
}
