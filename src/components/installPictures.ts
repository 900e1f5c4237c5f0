/* What one looks for on the screen when installing: our own drawings, one path each on a field of 64 by 48. */

/** Del: an arrow up out of a box. */
export const SHARE_UP = 'M27 20h-4v19h18V20h-4M32 30V9M26 15l6-6 6 6'
/** A line of a menu, with a plus in a box. */
export const ADD = 'M8 24h26M42 15h14v18H42zM49 20v8M45 24h8'
/** A button above, pressed. */
export const CONFIRM = 'M34 9h22v11H34zM40 14.5h10M45 27v12M40 32l5-5 5 5M8 14h16'
/** Three dots above each other. */
export const DOTS = 'M8 14h28M52 12v.5M52 24v.5M52 36v.5M8 24h20M8 34h24'
/** An address bar with a screen and an arrow down at its end. */
export const ADDRESS_BAR = 'M6 15h52v18H6zM12 24h18M44 19v9M40 24.5l4 4 4-4M39 30h10'
/** A row of apps at the foot of a screen. */
export const DOCK = 'M12 32h40v10H12zM19 37v.5M28 37v.5M37 37v.5M45 37v.5M32 8v16M26 18l6 6 6-6'
