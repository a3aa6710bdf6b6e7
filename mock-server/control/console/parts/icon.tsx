const paths = {
  chat: 'M4 5h16v11H9l-5 4z',
  list: 'M4 6h16M4 12h16M4 18h10',
  inbox: 'M4 13h5l1 3h4l1-3h5M4 13l3-8h10l3 8v6H4z',
  horn: 'M4 10v4h3l9 4V6l-9 4zM19 9v6M8 14l1 5',
  bolt: 'M13 3 5 14h6l-1 7 8-11h-6z',
  sliders: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4',
  terminal: 'M4 5h16v14H4zM7 9l3 3-3 3M12 15h5',
  grid: 'M4 4h16v16H4zM4 9.300h16M4 14.600h16M9.300 4v16M14.600 4v16',
  building: 'M5 21V4h9v17M14 9h5v12M8 8h3M8 12h3M8 16h3M3 21h18',
  cross: 'M6 6l12 12M18 6 6 18',
  help: 'M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2M12 17.5v.5M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18z',
  half: 'M12 3v18M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zM12 7l4-2M12 11l7-3M12 15l7-3M12 19l6-3',
  sun: 'M12 16a4 4 0 1 1 0-8 4 4 0 0 1 0 8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2',
  moon: 'M20 14A8 8 0 1 1 10 4a7 7 0 0 0 10 10z',
  send: 'M4 12 20 4l-6 16-3-7z',
  clip: 'M8 12l6-6a3 3 0 0 1 4 4l-8 8a5 5 0 0 1-7-7l8-8',
  smile: 'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zM8 14c2 3 6 3 8 0M9 9v1M15 9v1',
  pin: 'M12 21c-4-5-6-8-6-11a6 6 0 1 1 12 0c0 3-2 6-6 11zM12 12a2 2 0 1 1 0-4 2 2 0 0 1 0 4z',
  plus: 'M12 5v14M5 12h14',
  reply: 'M9 7 4 12l5 5M4 12h10c4 0 6 2 6 6',
  play: 'M8 5l11 7-11 7z',
  pause: 'M8 5v14M16 5v14',
  next: 'M6 5l9 7-9 7zM18 5v14',
  check: 'M5 13l4 4 10-11',
  warn: 'M12 4 3 20h18zM12 10v5M12 17.5v.5',
  back: 'M15 5l-7 7 7 7',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  star: 'M12 4l2.5 5.5 6 .5-4.500 4 1.500 6L12 17l-5.500 3 1.500-6-4.500-4 6-.5z',
} as const;

export type IconName = keyof typeof paths;

/** A drawing that says nothing by itself: what it stands beside, or its button, has the words. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
