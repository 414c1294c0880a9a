package lightnet.flow.number;

import java.util.List;
import lightnet.drawing.Ink;
import lightnet.drawing.Pattern;
import lightnet.drawing.Spot;
import lightnet.network.Activation;

/** A part of the picture of how a value is computed; parts stand side by side. */
public sealed interface Part {

  /**
   * A value on its colour.
   *
   * @param value that is written on it
   * @param pattern such as that of padding, which is no value of the input
   * @param spot where it comes from
   */
  record Cell(double value, Ink ground, Pattern pattern, Spot spot) {

    /** A plain cell. */
    public static Cell of(double value, ValueScale scale, Spot spot) {
      return new Cell(value, scale.of(value), Pattern.PLAIN, spot);
    }
  }

  /**
   * Cells in rows and columns.
   *
   * @param caption above them
   * @param columns how many cells stand side by side
   */
  record Grid(String caption, int columns, List<Cell> cells) implements Part {
    public Grid {
      cells = List.copyOf(cells);
    }

    int rows() {
      return Math.ceilDiv(cells.size(), columns);
    }
  }

  /** A sign between two parts, such as =. */
  record Sign(String sign) implements Part {}

  /**
   * The strongest of many contributions, one in each row, and what the others add up to.
   *
   * @param caption above them
   * @param signs between the cells of a row
   * @param rows the strongest ones, more than there is room for
   * @param count how many contributions there are
   * @param sum of all of them
   * @param rest says what is not shown
   */
  record Table(String caption, List<String> signs, List<Row> rows, int count, double sum, Rest rest)
      implements Part {

    public Table {
      signs = List.copyOf(signs);
      rows = List.copyOf(rows);
    }

    int cells() {
      return signs.size() + 1;
    }
  }

  /**
   * One contribution.
   *
   * @param name of what contributes
   * @param cells one more than there are signs between them
   * @param worth what it adds
   * @param spot what a click on it means
   */
  record Row(String name, List<Cell> cells, double worth, Spot spot) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** Says what is not shown. */
  interface Rest {
    /** In words: so many more, which add up to this. */
    String words(int more, double sum);
  }

  /**
   * The curve of a function with a place on it.
   *
   * @param function that is drawn
   * @param at its argument
   */
  record Curve(String caption, Activation function, double at) implements Part {}
}
