package lightnet.benchmark;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import lightnet.design.Home;
import lightnet.design.ModelReference;
import lightnet.design.Presets;
import lightnet.image.Photo;
import lightnet.image.PhotoReader;
import lightnet.image.Preprocessing;
import lightnet.image.UnreadablePhotoException;
import lightnet.runtime.Classification;
import lightnet.runtime.InferenceException;
import lightnet.runtime.InferenceSession;
import lightnet.runtime.PhotoClassifier;
import lightnet.runtime.RunnableModel;
import lightnet.runtime.SessionSettings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The way of a photo from its file to its classes, step by step. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PhotoBenchmark {
  private final SplittableRandom random = new SplittableRandom(1);
  private byte[] large = {};
  private Photo largePhoto = black(1, 1);
  private byte[] small = {};
  private Photo smallPhoto = black(1, 1);
  private PhotoClassifier classifier;
  private Preprocessing recipe;
  private InferenceSession session;
  private InferenceSession.ReadyInput ready;

  /** Draws the photos and opens MobileNet V2. */
  @Setup
  public void open() throws Exception {
    large = jpeg(4000, 3000);
    small = jpeg(224, 224);
    largePhoto = new PhotoReader().read(large, "12 megapixels");
    smallPhoto = new PhotoReader().read(small, "224 x 224");
    Home home = Home.find();
    RunnableModel model =
        RunnableModel.load(
            home, ModelReference.parse("mobilenet-v2").resolve(Presets.in(home.models())));
    recipe = model.preprocessing().orElseThrow();
    SessionSettings settings = SessionSettings.standard();
    classifier = model.open(model.onnx(), settings);
    session = InferenceSession.open(model.onnx(), settings);
    ready = session.ready(recipe.tensor(smallPhoto), model.network().input().toArray());
  }

  /** Closes what is native. */
  @TearDown
  public void close() {
    ready.close();
    session.close();
    classifier.close();
  }

  /** A JPEG of 12 megapixels from its bytes. */
  @Benchmark
  public Photo decode12Megapixels() throws UnreadablePhotoException {
    return new PhotoReader().read(large, "12 megapixels");
  }

  /** The input tensor from a decoded photo of 12 megapixels. */
  @Benchmark
  public float[] preprocess12Megapixels() {
    return recipe.tensor(largePhoto);
  }

  /** A JPEG of 12 megapixels to the input tensor. */
  @Benchmark
  public float[] decodeAndPreprocess12Megapixels() throws UnreadablePhotoException {
    return recipe.tensor(decode12Megapixels());
  }

  /** A JPEG of 224 x 224 pixels from its bytes. */
  @Benchmark
  public Photo decode224() throws UnreadablePhotoException {
    return new PhotoReader().read(small, "224 x 224");
  }

  /** The input tensor from a decoded photo of 224 x 224 pixels. */
  @Benchmark
  public float[] preprocess224() {
    return recipe.tensor(smallPhoto);
  }

  /** ONNX Runtime alone on a ready tensor. */
  @Benchmark
  public float[] inference() throws InferenceException {
    return session.run(ready);
  }

  /** A decoded photo of 224 x 224 pixels to its five classes. */
  @Benchmark
  public Classification classify224() throws InferenceException {
    return classifier.classify(smallPhoto, 5);
  }

  /** A JPEG of 12 megapixels to its five classes. */
  @Benchmark
  public Classification total12Megapixels() throws UnreadablePhotoException, InferenceException {
    return classifier.classify(decode12Megapixels(), 5);
  }

  private static Photo black(int width, int height) {
    return Photo.of("black", width, height, new int[width * height]);
  }

  /** Waves with a little noise: compresses about as a photo does. */
  private byte[] jpeg(int width, int height) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int red = wave(x, 37) + random.nextInt(12);
        int green = wave(y, 53) + random.nextInt(12);
        int blue = wave(x + y, 71) + random.nextInt(12);
        image.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", bytes);
    return bytes.toByteArray();
  }

  private static int wave(int at, int period) {
    return (int) (120 + 100 * Math.sin(2 * Math.PI * at / period));
  }
}
