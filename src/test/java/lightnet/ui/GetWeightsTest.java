package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.control.Hyperlink;
import lightnet.design.BundledModels;
import lightnet.design.Home;
import lightnet.file.CacheFolder;
import lightnet.network.Network;
import lightnet.network.Op;
import lightnet.weights.Parameter;
import lightnet.weights.RandomWeights;
import lightnet.weights.SafeTensors;
import lightnet.weights.Tensor;
import lightnet.weights.WeightFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Official weights come to the window from a server on this computer. */
@WindowTest
class GetWeightsTest {
  private static final String MODEL = "mobilenet-v2@width=0.35,resolution=96";
  private static final String FILE = "test-weights.safetensors";

  @TempDir private Path folder;

  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server = noServer();
  private Home home = new Home(Path.of(""));
  private byte[] content = new byte[0];

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
    Path file = folder.resolve("published");
    SafeTensors.write(file, tensors(), Map.of());
    content = Files.readAllBytes(file);
    home = home(WeightFiles.sha256(file));
  }

  @AfterEach
  void stop() throws IOException {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
    for (String rest : List.of("", ".part", ".part.tag")) {
      Files.deleteIfExists(CacheFolder.find().weights().resolve(FILE + rest));
    }
  }

  @Test
  void weightsAreAskedForFetchedAndUsed() {
    server.createContext(
        "/" + FILE,
        exchange -> {
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content);
          exchange.close();
        });
    try (OpenWindow window = OpenWindow.of(home)) {
      showUntrained(window);
      assertThat(window.text("weights-about")).contains("nobody in particular", "71.5 %");

      window.click("get-weights");

      assertThat(window.text("question-sentence")).contains(FILE, "127.0.0.1", "MB", "MIT");
      assertThat(CacheFolder.find().weights().resolve(FILE)).doesNotExist();
      window.click("answer-download");
      window.await("trained weights", () -> !window.node("untrained").isVisible());
      window.await("a class", () -> window.has("prediction-1"));
      assertThat(window.text("network-facts")).doesNotContain("untrained");
      assertThat(CacheFolder.find().weights().resolve(FILE)).hasBinaryContent(content);
    }
  }

  @Test
  void nothingIsFetchedAfterANo() {
    List<String> asked = new ArrayList<>();
    server.createContext("/", exchange -> asked.add(exchange.getRequestURI().toString()));
    try (OpenWindow window = OpenWindow.of(home)) {
      showUntrained(window);

      window.click("get-weights");
      window.click("answer-cancel");

      assertThat(window.node("get-weights").isVisible()).isTrue();
      assertThat(asked).isEmpty();
    }
  }

  @Test
  void downloadIsCancelled() {
    server.createContext(
        "/" + FILE,
        exchange -> {
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content, 0, content.length / 2);
          exchange.getResponseBody().flush();
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    try (OpenWindow window = OpenWindow.of(home)) {
      showUntrained(window);
      window.click("get-weights");
      window.click("answer-download");
      window.await("progress", () -> window.node("weights-progress").getParent().isVisible());

      window.click("weights-cancel");

      window.await("the offer again", () -> window.node("get-weights").isVisible());
      assertThat(window.node("untrained").isVisible()).isTrue();
    }
  }

  @Test
  void whatGoesWrongIsToldWithWhatCanBeDoneByHand() {
    server.createContext(
        "/" + FILE,
        exchange -> {
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    try (OpenWindow window = OpenWindow.of(home)) {
      showUntrained(window);
      window.click("get-weights");
      window.click("answer-download");

      window.await(
          "what went wrong", () -> window.text("question-sentence").contains("status 404"));

      assertThat(window.text("question-sentence"))
          .contains("does not have it any more", "Fetch http://127.0.0.1", "put it at");
      assertThat(window.node("get-weights").isVisible()).isTrue();
    }
  }

  @Test
  void nearestFormThatHasOfficialWeightsIsOpened() {
    try (OpenWindow window = OpenWindow.of(home)) {
      window.openModel();
      window.show("mobilenet-v2@width=0.35,resolution=128");
      window.openFiles(window.sample("espresso.png"));
      window.await("the form", () -> window.has("official-form-0"));
      assertThat(window.node("get-weights").isVisible()).isFalse();
      assertThat(((Hyperlink) window.node("official-form-0")).getText()).isEqualTo("resolution 96");

      window.click("official-form-0");

      window.await("the offer", () -> window.node("get-weights").isVisible());
      assertThat(window.has("official-form-0")).isFalse();
    }
  }

  private static void showUntrained(OpenWindow window) {
    window.openModel();
    window.show(MODEL);
    window.openFiles(window.sample("espresso.png"));
    window.await("a class", () -> window.has("prediction-1"));
    window.await("the offer", () -> window.node("get-weights").isVisible());
  }

  /** The project's models with a catalogue of one file. */
  private Home home(String sha256) throws IOException {
    Home project = BundledModels.home();
    Path models = folder.resolve("home/models");
    Files.createDirectories(models.resolve("weights"));
    try (var files = Files.list(project.models())) {
      for (Path file : files.filter(it -> it.toString().endsWith(".yaml")).toList()) {
        Files.copy(file, models.resolve(file.getFileName()));
      }
    }
    Files.copy(
        project.models().resolve("weights/mobilenet_v2.safetensors"),
        models.resolve("weights/mobilenet_v2.safetensors"));
    Path assets = folder.resolve("home/assets");
    Files.createDirectories(assets.resolve("photos"));
    for (String asset : List.of("imagenet-classes.txt", "photos/espresso.png")) {
      Files.copy(project.assets().resolve(asset), assets.resolve(asset));
    }
    Files.writeString(
        models.resolve("weights/catalogue.yaml"),
        """
        publishers:
          - origin: nobody in particular
            from: http://127.0.0.1:%d/
            licence: MIT
            dataset: noise
            classes: imagenet-classes.txt
            naming: keras
            preprocessing: tensorflow
            files:
              - {file: %s, preset: mobilenet-v2, parameters: {width: 0.35, resolution: 96}, bytes: %d, sha256: %s, top1: 71.5}
        """
            .formatted(server.getAddress().getPort(), FILE, content.length, sha256));
    return new Home(folder.resolve("home"));
  }

  /** Random ones, laid out as Keras does. */
  private static List<Tensor> tensors() {
    Network network = BundledModels.network(MODEL);
    var random = new RandomWeights(3);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (var layer : network.layers()) {
      for (Parameter parameter : Parameter.of(layer).keySet()) {
        Tensor own = random.get(layer, parameter);
        List<Integer> shape = own.shape();
        if (parameter == Parameter.WEIGHT && layer.op() instanceof Op.Dense) {
          shape = List.of(shape.get(1), shape.get(0));
        } else if (parameter == Parameter.WEIGHT && layer.isDepthwise()) {
          shape = List.of(shape.get(2), shape.get(3), shape.get(0), shape.get(1));
        } else if (parameter == Parameter.WEIGHT) {
          shape = List.of(shape.get(2), shape.get(3), shape.get(1), shape.get(0));
        }
        String name = "%03d".formatted(tensors.size());
        tensors.put(name, Tensor.of(name, shape, own.toArray()));
      }
    }
    return List.copyOf(tensors.values());
  }

  private static HttpServer noServer() {
    try {
      return HttpServer.create();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
