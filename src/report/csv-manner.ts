/**
 * The form of all CSV (RFC 4180): CRLF behind each record, and a cell with a line break between quotation marks. The
 * library looks for CRLF alone, and readers take a bare LF for the end of a record.
 */
export const csvForm = { record_delimiter: "windows", quoted_match: /[\r\n]/u } as const;

/** Signs alone, e.g. the comparators `=` and `>=`: no formula, and whoever reads the column wants them bare. */
const signs = /^[=<>~+-]{1,2}$/u;

/** As spreadsheets want it besides: no text that begins with = + - @ is taken for a formula; numbers stay numbers. */
export const csvManner = {
  ...csvForm,
  escape_formulas: true,
  cast: {
    string: (value: string) => ({ value, escape_formulas: !signs.test(value) }),
    number: (value: number) => ({ value: String(value), escape_formulas: false }),
  },
} as const;
