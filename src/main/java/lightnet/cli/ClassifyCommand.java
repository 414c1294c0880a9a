package lightnet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import lightnet.cli.Documents.ClassificationDocument;
import lightnet.cli.Documents.Millis;
import lightnet.design.Design;
import lightnet.design.Home;
import lightnet.design.PresetException;
import lightnet.image.Photo;
import lightnet.image.PhotoReader;
import lightnet.image.UnreadablePhotoException;
import lightnet.runtime.Classification;
import lightnet.runtime.InferenceException;
import lightnet.runtime.PhotoClassifier;
import lightnet.runtime.RunnableModel;
import lightnet.runtime.SessionSettings;
import lightnet.weights.SafeTensors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "classify",
    description = "Says what is on photos.",
    mixinStandardHelpOptions = true)
final class ClassifyCommand implements Callable<Integer> {
  private static final double NANOS_PER_MILLI = 1e6;

  private final Home home;
  @Mixin private final Output output = new Output();
  @Mixin private final WeightsFrom weights = new WeightsFrom();
  @Spec @Nullable private CommandSpec command;

  @Parameters(paramLabel = "IMAGE", arity = "1..*", description = "Photos.")
  private List<Path> images = List.of();

  @Option(names = "--model", paramLabel = "MODEL", description = ModelArgument.HELP)
  private String model = ModelArgument.DEFAULT;

  @Option(
      names = "--top",
      converter = AtLeastOne.class,
      paramLabel = "K",
      description = "How many classes to print.")
  private int top = 5;

  @Option(
      names = "--tensors",
      paramLabel = "FOLDER",
      description = "Write each photo's input and logits there as NAME.safetensors.")
  @Nullable
  private Path tensors;

  ClassifyCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws PresetException, IOException, InferenceException {
    Design design = weights.of(ModelArgument.design(home, model), output);
    RunnableModel runnable = RunnableModel.load(home, design);
    List<ClassificationDocument> results = new ArrayList<>();
    int status = 0;
    try (PhotoClassifier classifier = runnable.open(runnable.onnx(), SessionSettings.standard())) {
      for (Path image : images) {
        try {
          results.add(classify(runnable, classifier, image));
        } catch (UnreadablePhotoException e) {
          Objects.requireNonNull(command).commandLine().getErr().println(e.getMessage());
          status = 1;
        }
      }
    }
    output.print(results, () -> results.forEach(this::print));
    return status;
  }

  private ClassificationDocument classify(
      RunnableModel runnable, PhotoClassifier classifier, Path image)
      throws UnreadablePhotoException, InferenceException, IOException {
    long start = System.nanoTime();
    Photo photo = new PhotoReader().read(image);
    double decode = (System.nanoTime() - start) / NANOS_PER_MILLI;
    Classification result = classifier.classify(photo, top);
    if (tensors != null) {
      write(tensors, image, runnable, result);
    }
    return new ClassificationDocument(
        image.toString(),
        model,
        runnable.weights().provenance().words(),
        result.isUndecided(),
        result.top(),
        new Millis(decode, result.preprocessMillis(), result.inferenceMillis()));
  }

  private static void write(Path folder, Path image, RunnableModel runnable, Classification result)
      throws IOException {
    Files.createDirectories(folder);
    SafeTensors.write(
        folder.resolve(image.getFileName() + ".safetensors"),
        List.of(result.input(), result.logits()),
        Map.of("model", runnable.network().name()));
  }

  private void print(ClassificationDocument document) {
    output.line("%s (%s, %s)".formatted(document.image(), document.model(), document.weights()));
    if (document.undecided()) {
      output.line(
          document.top().stream().anyMatch(one -> Double.isNaN(one.probability()))
              ? "  Its answers are no numbers: values on the way to them became too large."
              : "  All classes are equally likely to this network: its weights were probably never"
                  + " trained.");
    }
    document
        .top()
        .forEach(
            prediction ->
                output.line(
                    "  %5.1f %%  %s (%d)"
                        .formatted(
                            100 * prediction.probability(),
                            prediction.label(),
                            prediction.index())));
    Millis millis = document.milliseconds();
    output.line(
        "  decode %.1f ms, preprocess %.1f ms, inference %.1f ms"
            .formatted(millis.decode(), millis.preprocess(), millis.inference()));
  }
}
