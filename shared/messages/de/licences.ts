// Whose work Segue consists of, and under which terms.

export const licences = {
  'licences.title': 'Lizenzen',
  'licences.about_one': 'Segue (MIT-Lizenz) enthält {{count, number}} Werk anderer.',
  'licences.about_other':
    'Segue (MIT-Lizenz) enthält {{count, number}} Werke anderer, jedes unter seiner eigenen Lizenz. Danke.',
  'licences.chromium': 'Chromium und was darin ist',
  'licences.chromium.about':
    'Die Lizenzen von Chromium, Node und den Bibliotheken darin sind ein eigenes Dokument, das mit Segue kommt.',
  'licences.chromium.open': 'Öffnen',
  'licences.open': 'Lizenzen …',
  'licences.version': '{{version}} · {{licence}}',
} as const;
