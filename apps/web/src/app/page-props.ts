/** What every page is given. */
export type PageProps = {
  /** What follows the page's name in the address, e.g. the round of `/write/<round>`. */
  param: string;
};
