import { type RefObject, useEffect, useState } from 'react';

/** Whether an element is wider inside than outside, so that fixed columns stand over others and need an edge. */
export function useOverflow(element: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const host = element.current;
    if (!host) return undefined;
    const watcher = new ResizeObserver(() => {
      setOverflows(host.scrollWidth > host.clientWidth);
    });
    watcher.observe(host);
    return () => {
      watcher.disconnect();
    };
  }, [element]);
  return overflows;
}
