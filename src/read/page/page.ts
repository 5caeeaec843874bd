/** A stretch of text on a page, set in one go. Points from the upper left corner; `y` is the base line. */
export interface Fragment {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** A straight line on a page: at one x (vertical) or y (horizontal), from … to in the other direction. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

/** What stands on a page, whatever the file format. */
export interface Page {
  width: number;
  height: number;
  fragments: Fragment[];
  horizontal: Rule[];
  vertical: Rule[];
  /** What stands on it in other directions, turned upright; read after it. */
  turned?: Page[];
}
