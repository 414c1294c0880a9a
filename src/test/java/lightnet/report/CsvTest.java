package lightnet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void cellsWithSignsOfTheFormatAreQuoted() {
    assertThat(line("a", "b, c", "say \"d\"", "e\nf"))
        .isEqualTo("a,\"b, c\",\"say \"\"d\"\"\",\"e\nf\"\r\n");
  }

  @Test
  void formulasAreTextButNumbersAreNumbers() {
    assertThat(line("=1+1", "-1", "-0.5", "-x", "+1", "@a", ""))
        .isEqualTo("'=1+1,-1,-0.5,'-x,'+1,'@a,\r\n");
  }

  private static String line(String... cells) {
    var csv = new StringBuilder();
    Csv.line(csv, List.of(cells));
    return csv.toString();
  }
}
