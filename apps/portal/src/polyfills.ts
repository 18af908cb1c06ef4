/**
 * Built-ins that Chromium 88 lacks and that the libraries of the portal call. The compiler lowers syntax only,
 * so these few are added here; the portal's own code is checked against ES2021 and does not need them.
 */
function define(target: object, name: string, value: (this: never, ...args: never[]) => unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLast<T>(this: T[], test: (item: T, index: number, all: T[]) => boolean): T | undefined {
  for (let i = this.length - 1; i >= 0; i -= 1) {
    if (test(this[i] as T, i, this)) return this[i];
  }
  return undefined;
}

define(Object, 'hasOwn', (target: object, key: PropertyKey) =>
  Object.prototype.hasOwnProperty.call(target, key),
);
define(Array.prototype, 'at', at);
define(String.prototype, 'at', at);
define(Array.prototype, 'findLast', findLast);
