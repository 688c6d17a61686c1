import { element } from './element.js';
import { readSettings } from './settings.js';
import styles from './styles.css';
import { Widget } from './widget.js';

declare global {
  interface Window {
    /** The one thing that a page sees of the chat. */
    Isocenter?: { open(): void; close(): void };
  }
}

function start(script: HTMLScriptElement): void {
  const settings = readSettings(script);
  const { surface, onSurface, ink } = settings.accent;
  const host = element('div', { 'data-isocenter-webchat': settings.channelId, lang: settings.language });
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host{--accent:${surface};--on-accent:${onSurface};--ink:${ink}}${styles}`);
  root.adoptedStyleSheets = [sheet];
  const widget = new Widget(settings);
  host.classList.add(settings.display, settings.position);
  (settings.display === 'page' ? (script.parentElement ?? document.body) : document.body).append(host);
  widget.show(root);
  window.Isocenter = { open: () => widget.open(), close: () => widget.close() };
}

const { currentScript } = document;
// A page that names the script twice has one chat.
if (currentScript instanceof HTMLScriptElement && !window.Isocenter) {
  if (document.body) start(currentScript);
  else document.addEventListener('DOMContentLoaded', () => start(currentScript));
}
