package lightnet.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** GIFs, read back by another reader. */
class GifTest {
  private static final int WIDTH = 40;
  private static final int HEIGHT = 30;

  @Test
  void fewColoursComeBackAsTheyWere() throws IOException {
    List<Pixels> pictures = moving(200);
    ReadGif read = read(pictures, List.of(70, 8, 8, 200));
    assertThat(read.hundredths()).containsExactly(70, 8, 8, 200);
    assertThat(read.repeats()).isZero();
    for (int i = 0; i < pictures.size(); i++) {
      assertThat(argb(read.pictures().get(i))).isEqualTo(array(pictures.get(i)));
    }
  }

  @Test
  void whatStaysTheSameTakesLittleRoom() throws IOException {
    Pixels noise = moving(255).getFirst();
    int one = write(List.of(noise), List.of(8)).length;
    int many = write(List.of(noise, noise, noise, noise), List.of(8, 8, 8, 8)).length;
    assertThat(many - one).isLessThan(3 * 40);
    assertThat(read(List.of(noise, noise), List.of(8, 9)).hundredths()).containsExactly(8, 9);
  }

  @Test
  void ofManyColoursTheFrequentStayAndTheOthersAreClose() {
    var random = new Random(5);
    Map<Integer, Long> counts = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      int grey = random.nextInt(256);
      int shifted = Math.min(255, grey + random.nextInt(20));
      counts.merge(grey << 16 | shifted << 8 | grey, 1L, Long::sum);
    }
    counts.put(0xF6F8FA, 1_000_000L);
    counts.put(0x0969DA, 500_000L);
    ColourTable table = ColourTable.of(counts);
    assertThat(table.colours()).hasSizeLessThanOrEqualTo(ColourTable.MOST);
    assertThat(table.colours()[table.nearest(0xF6F8FA)]).isEqualTo(0xF6F8FA);
    assertThat(table.colours()[table.nearest(0x0969DA)]).isEqualTo(0x0969DA);
    for (int rgb : counts.keySet()) {
      int shown = table.colours()[table.nearest(rgb)];
      for (int shift = 0; shift <= 16; shift += 8) {
        assertThat(Math.abs((shown >> shift & 0xFF) - (rgb >> shift & 0xFF))).isLessThan(16);
      }
    }
  }

  @Test
  void equalColoursStayEqual() throws IOException {
    List<Pixels> pictures = moving(4000);
    Map<Integer, Integer> shown = new HashMap<>();
    ReadGif read = read(pictures, List.of(8, 8, 8, 8));
    for (int i = 0; i < pictures.size(); i++) {
      int[] before = array(pictures.get(i));
      int[] after = argb(read.pictures().get(i));
      for (int k = 0; k < before.length; k++) {
        Integer other = shown.putIfAbsent(before[k], after[k]);
        assertThat(other == null || other == after[k]).isTrue();
      }
    }
    Set<Integer> colours = new HashSet<>(shown.values());
    assertThat(colours).hasSizeBetween(200, ColourTable.MOST);
  }

  /** Noise in so many colours, in which a square moves on. */
  private static List<Pixels> moving(int colours) {
    var random = new Random(3);
    int[] palette = random.ints(colours, 0, 0x1000000).toArray();
    int[] ground = random.ints((long) WIDTH * HEIGHT, 0, colours).map(i -> palette[i]).toArray();
    List<Pixels> pictures = new ArrayList<>();
    for (int step = 0; step < 4; step++) {
      int[] argb = new int[WIDTH * HEIGHT];
      for (int i = 0; i < argb.length; i++) {
        boolean inSquare = i % WIDTH / 8 == step && i / WIDTH / 8 == 1;
        argb[i] = 0xFF000000 | (inSquare ? palette[step] : ground[i]);
      }
      pictures.add(new Pixels(WIDTH, HEIGHT, IntBuffer.wrap(argb)));
    }
    return pictures;
  }

  private static ReadGif read(List<Pixels> pictures, List<Integer> hundredths) throws IOException {
    return ReadGif.of(write(pictures, hundredths));
  }

  private static byte[] write(List<Pixels> pictures, List<Integer> hundredths) throws IOException {
    Map<Integer, Long> counts = new HashMap<>();
    for (Pixels picture : pictures) {
      for (int colour : array(picture)) {
        counts.merge(colour & 0xFFFFFF, 1L, Long::sum);
      }
    }
    var bytes = new ByteArrayOutputStream();
    try (var gif = new Gif(bytes, ColourTable.of(counts))) {
      for (int i = 0; i < pictures.size(); i++) {
        gif.add(pictures.get(i), hundredths.get(i));
      }
    }
    return bytes.toByteArray();
  }

  private static int[] array(Pixels picture) {
    int[] argb = new int[WIDTH * HEIGHT];
    picture.argb().get(0, argb);
    return argb;
  }

  private static int[] argb(BufferedImage image) {
    return image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
  }
}
