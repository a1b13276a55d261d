/**
 * For the page of wrong addresses, which is served at any depth: it asks for this script at every
 * height above itself. Where the script is found the site begins, and all links are meant from there.
 * It imports nothing, because it is loaded as a classic script.
 */
{
  const script = document.currentScript;
  if (script instanceof HTMLScriptElement && !document.querySelector('base')) {
    const base = document.createElement('base');
    base.href = new URL('..', script.src).href;
    document.head.prepend(base);
  }
}
