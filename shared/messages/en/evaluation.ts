// How good the suggestions are for one's own playlists: measuring, the reading, the figures, and runs of before.

export const evaluation = {
  'evaluation.title': 'How good are the suggestions for my playlists?',
  'evaluation.intro':
    'Hides the last fifth of each of your playlists of {{least, number}} tracks or more, and looks whether the suggestions for the rest find it again. Nothing is changed, and nothing leaves this computer.',
  'evaluation.run': 'Measure now',
  'evaluation.runAgain': 'Measure again',
  'evaluation.cancel': 'Cancel',
  'evaluation.progress': 'Measuring',
  'evaluation.progressText': 'Playlist {{done, number}} of {{total, number}}',
  'evaluation.cancelled': 'Cancelled: nothing was kept.',
  'evaluation.tooFew_one':
    'Only {{count, number}} playlist has {{least, number}} tracks or more that are known: too few to say anything.',
  'evaluation.tooFew_other':
    'Only {{count, number}} playlists have {{least, number}} tracks or more that are known: too few to say anything.',

  'evaluation.reading':
    'Of the tracks you put at the end yourself, Segue had {{own}} among its first 500; the best of three simple methods {{simple}}. By chance it would be {{chance}}.',
  'evaluation.reading.alike':
    'Of the tracks you put at the end yourself, Segue had {{own}} among its first 500; the best of three simple methods about as many. By chance it would be {{chance}}.',
  'evaluation.hardly': 'hardly any',
  'evaluation.inTen': '{{n, number}} in 10',
  'evaluation.nearlyAll': 'nearly all',
  'evaluation.ahead':
    'Its order is {{times}} times as good as the simple method’s; by chance alone it would hardly be so.',
  'evaluation.even':
    'Its order is {{times}} times as good as the simple method’s: a difference that may be chance.',
  'evaluation.behind':
    'Its order is only {{times}} times as good as the simple method’s: for these playlists the simple method does better.',
  'evaluation.few_one': 'It was one playlist: take the figures with care.',
  'evaluation.few_other': 'They were {{count, number}} playlists: few, so take the figures with care.',

  'evaluation.table': 'Measured on {{playlists, number}} playlists with {{hidden, number}} hidden tracks',
  'evaluation.method': 'Method',
  'evaluation.method.hybrid': 'Segue',
  'evaluation.method.content': 'Segue, without other playlists',
  'evaluation.method.two-tower': 'Two towers',
  'evaluation.method.nearest': 'Nearest to each track',
  'evaluation.method.centroid': 'Nearest to the average',
  'evaluation.recall': 'Found in 500',
  'evaluation.recall.hint': 'The share of the hidden tracks among the first 500 suggestions',
  'evaluation.ndcg': 'Order',
  'evaluation.ndcg.hint': 'NDCG: how far up the hidden tracks stand, 1 at best',
  'evaluation.clicks': 'Pages',
  'evaluation.clicks.hint':
    'Pages of ten suggestions to turn until the first hidden track; 51 where there is none',
  'evaluation.percent': '{{percent}} %',
  'evaluation.interval': '{{low}} to {{high}}',
  'evaluation.intervals': 'Below each figure, where it would be for 95 of 100 such sets of playlists.',

  'evaluation.history': 'Runs kept',
  'evaluation.history.table': 'Runs that were kept, the newest first, with the figures of Segue’s own order',
  'evaluation.when': 'When',
  'evaluation.version': 'Version',
  'evaluation.playlists': 'Playlists',
  'evaluation.remove': 'Remove the run of {{when}}',
  'evaluation.removeAll': 'Remove all',
} as const;
