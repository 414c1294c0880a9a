package lightnet.report;

/** The frame of a page: its styles, for screens light and dark and for paper. */
final class HtmlPage {
  private static final String STYLE =
      """
      :root { color-scheme: light; --text: #1f2328; --muted: #57606a; --ground: #ffffff;
        --line: #d0d7de; --good: #1a7f37; --warning: #9a6700; }
      body { font: 15px/1.5 Inter, system-ui, sans-serif; color: var(--text);
        background: var(--ground); max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; } h3 { font-size: 1rem; margin-bottom: 0; }
      section + section { border-top: 2px solid var(--line); margin-top: 3rem; }
      figure { margin: 1.5rem 0; break-inside: avoid; }
      figcaption p { margin: 0 0 .5rem; }
      svg { max-width: 100%; height: auto; }
      table { border-collapse: collapse; margin: .75rem 0; font-variant-numeric: tabular-nums;
        display: block; overflow-x: auto; }
      th, td { padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line);
        text-align: right; vertical-align: top; }
      th:first-child, td:first-child { text-align: left; }
      th { color: var(--muted); font-weight: 600; }
      li, td, h2 { overflow-wrap: anywhere; }
      .muted { color: var(--muted); } .good { color: var(--good); font-weight: 600; }
      .warning { color: var(--warning); font-weight: 600; }
      @media screen and (prefers-color-scheme: dark) {
        :root { color-scheme: dark; --text: #e6edf3; --muted: #9ba5b0; --ground: #0d1117;
          --line: #30363d; --good: #3fb950; --warning: #d29922; }
        svg { filter: invert(1) hue-rotate(180deg); }
      }
      @media print { body { margin: 0; max-width: none; font-size: 10pt; }
        table { display: table; font-size: 8pt; } tr, li { break-inside: avoid; } }
      """;

  private HtmlPage() {}

  /**
   * A page.
   *
   * @param title in words
   * @param body as HTML
   */
  static String of(String title, String body) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    <h1>%s</h1>
    %s</body>
    </html>
    """
        .formatted(Html.escaped(title), STYLE, Html.escaped(title), body);
  }
}
