import { useEffect, useRef, useState } from 'react';

/** A place on which files can be dropped. It is an offer for the mouse beside a button, so it has no role of its own. */
export function useDrop(onFiles: (files: File[]) => void) {
  const ref = useRef<HTMLDivElement>(null);
  const [isOver, setOver] = useState(false);
  const now = useRef(onFiles);
  useEffect(() => { now.current = onFiles; });
  useEffect(() => {
    const place = ref.current;
    if (place === null) return undefined;
    const over = (event: DragEvent) => {
      // Without this the browser would open the file.
      event.preventDefault();
      setOver(true);
    };
    const leave = () => setOver(false);
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      now.current([...event.dataTransfer?.files ?? []]);
    };
    place.addEventListener('dragover', over);
    place.addEventListener('dragleave', leave);
    place.addEventListener('drop', drop);
    return () => {
      place.removeEventListener('dragover', over);
      place.removeEventListener('dragleave', leave);
      place.removeEventListener('drop', drop);
    };
  }, []);
  return { ref, isOver };
}
