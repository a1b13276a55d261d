import { html, type Html } from './html.ts';

const icon = (className: string, shape: Html): Html =>
  html`<svg class="icon ${className}" viewBox="0 0 20 20" aria-hidden="true">${shape}</svg>`;

export const systemIcon = icon(
  'icon-system',
  html`<circle cx="10" cy="10" r="6.5" /><path class="solid" d="M10 3.5a6.5 6.5 0 0 1 0 13z" />`,
);

export const sunIcon = icon(
  'icon-light',
  html`<circle cx="10" cy="10" r="3.5" /><path
      d="M10 1.8v2.4M10 15.8v2.4M1.8 10h2.4M15.8 10h2.4M4.2 4.2l1.7 1.7M14.1 14.1l1.7 1.7M4.2 15.8l1.7-1.7M14.1 5.9l1.7-1.7"
    />`,
);

export const moonIcon = icon(
  'icon-dark',
  html`<path d="M16.8 12.2A7.2 7.2 0 0 1 7.8 3.2a7.2 7.2 0 1 0 9 9z" />`,
);

export const chevronIcon = icon('icon-chevron', html`<path d="M5 8l5 5 5-5" />`);
