/** The roles of a region: WAI-ARIA's names for what terminal programs draw. */
export const ROLES = [
  "button",
  "checkbox",
  "radio",
  "menuitem",
  "tab",
  "option",
  "link",
  "textbox",
  "dialog",
  "group",
  "scrollbar",
  "progressbar",
] as const;
export type Role = (typeof ROLES)[number];

/** A rectangle of cells: `x` is the column, `y` the row of its top left one, 0-based. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An element on the screen that a person would act on or read as one thing. */
export interface Region {
  readonly role: Role;
  /** What a person would call it, without brackets, markers or padding. */
  readonly name: string;
  readonly bounds: Bounds;
  /** What stands inside the bounds; rows are joined by `\n`. */
  readonly text: string;
  /** True where the next Enter, Space or typed text goes. */
  readonly focused: boolean;
  /** On checkbox and radio. */
  readonly checked?: boolean | "mixed";
  /** On option, tab and menuitem. */
  readonly selected?: boolean;
  /** On textbox: its visible text without padding, with line ends between its lines. */
  readonly value?: string;
  /** The key that the screen promises, as `pilotty key` takes it: `Ctrl+X`, `F10`. */
  readonly shortcut?: string;
  /** On a link whose target is known (OSC 8). */
  readonly url?: string;
  /** Index of the container in the list of regions that this one stands in. */
  readonly parent?: number;
}

/** A reference to an element of a session: `@e1`, `@e2`, …; never given twice. */
export type Ref = `@e${number}`;

/** A region as a snapshot shows it: `parent` is a ref instead of an index. */
export interface RegionWithRef extends Omit<Region, "parent"> {
  readonly ref: Ref;
  readonly parent?: Ref;
}
