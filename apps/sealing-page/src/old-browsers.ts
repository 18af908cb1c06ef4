/** What the libraries expect and Chromium 88 to 92, the floor of office desktops, does not have. */
const object = Object as { hasOwn?: (value: object, key: PropertyKey) => boolean };
object.hasOwn ??= (value, key) => Object.prototype.hasOwnProperty.call(value, key);

const at = function <T>(this: ArrayLike<T>, index: number): T | undefined {
  return this[index < 0 ? this.length + index : index];
};
for (const prototype of [Array.prototype, Uint8Array.prototype] as { at?: typeof at }[])
  if (prototype.at === undefined)
    Object.defineProperty(prototype, 'at', { value: at, configurable: true, writable: true });
