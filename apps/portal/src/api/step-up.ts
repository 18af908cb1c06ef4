/**
 * Asking for the second factor in the middle of a request (二次验证). The request waits here; the dialog of the shell
 * listens, asks the person, and answers whether the factor was shown. Requests that arrive meanwhile share one dialog.
 */
type Listener = (open: boolean) => void;

let waiting: { promise: Promise<boolean>; answer: (shown: boolean) => void } | null = null;
let listener: Listener | null = null;

/** Opens the dialog and resolves true once the second factor was accepted, false if the person gave up. */
export function requestStepUp(): Promise<boolean> {
  if (!listener) return Promise.resolve(false);
  if (waiting) return waiting.promise;
  let answer: (shown: boolean) => void = () => undefined;
  const promise = new Promise<boolean>((resolve) => {
    answer = resolve;
  });
  waiting = { promise, answer };
  listener(true);
  return promise;
}

/** Called by the dialog with the outcome; lets the waiting requests go on. */
export function settleStepUp(shown: boolean): void {
  const settled = waiting;
  waiting = null;
  listener?.(false);
  settled?.answer(shown);
}

/** Registers the one dialog of the page; returns how to leave. */
export function onStepUp(next: Listener): () => void {
  listener = next;
  return () => {
    if (listener === next) listener = null;
  };
}
