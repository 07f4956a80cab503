// Whose work Segue consists of, and under which terms.

export const licences = {
  'licences.title': 'Licences',
  'licences.about_one': 'Segue (MIT licence) contains {{count, number}} work of others.',
  'licences.about_other':
    'Segue (MIT licence) contains {{count, number}} works of others, each under its own licence. Thank you.',
  'licences.chromium': 'Chromium and what is in it',
  'licences.chromium.about':
    'The licences of Chromium, Node and the libraries in them are a document of their own, which comes with Segue.',
  'licences.chromium.open': 'Open them',
  'licences.open': 'Licences…',
  'licences.version': '{{version}} · {{licence}}',
} as const;
