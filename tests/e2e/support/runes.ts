/** Svelte's state as plain values, for scenes that are asked outside the page. Imported first. */
const plain = <T>(value: T): T => value;

Object.assign(globalThis, { $state: Object.assign(plain, { raw: plain }) });
