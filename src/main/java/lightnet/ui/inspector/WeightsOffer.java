package lightnet.ui.inspector;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lightnet.design.OfficialWeights;
import lightnet.design.OfficialWeights.Size;
import lightnet.design.PresetException;
import lightnet.ui.document.Question;
import lightnet.ui.document.Question.Answer;
import lightnet.ui.document.QuestionBar;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.WeightsFetcher;
import lightnet.ui.workspace.WeightsFetcher.Fetch;
import lightnet.ui.workspace.WeightsFetcher.Form;
import lightnet.weights.download.OfficialDownload;

/** Offers the official weights of the shown network, asks, and shows how far they are. */
public final class WeightsOffer extends VBox {
  private final WeightsFetcher fetcher;
  private final QuestionBar questions;
  private final Supplier<Optional<Path>> pick;
  private final Consumer<ShownNetwork> open;
  private final VBox forms = new VBox();
  private final Button get = new Button();
  private final Label about = Labels.muted("");
  private final ProgressBar progress = new ProgressBar(0);
  private final HBox running;
  private Optional<OfficialDownload> offered = Optional.empty();

  /**
   * An offer.
   *
   * @param questions where it is asked before anything is fetched
   * @param pick lets the user choose a file
   * @param open opens another form of the network
   */
  public WeightsOffer(
      WeightsFetcher fetcher,
      QuestionBar questions,
      Supplier<Optional<Path>> pick,
      Consumer<ShownNetwork> open) {
    super(4);
    this.open = open;
    this.fetcher = fetcher;
    this.questions = questions;
    this.pick = pick;
    setId("weights-offer");
    get.setId("get-weights");
    get.getStyleClass().addAll("small-button", "accent");
    get.setMnemonicParsing(false);
    get.setText(Texts.text("weights.get"));
    get.setOnAction(_ -> offered.ifPresent(this::ask));
    about.setId("weights-about");
    about.setWrapText(true);
    progress.setId("weights-progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(progress, Priority.ALWAYS);
    var cancel = new Button(Texts.text("status.cancel"));
    cancel.setId("weights-cancel");
    cancel.getStyleClass().addAll("small", "flat");
    cancel.setOnAction(_ -> fetcher.cancel());
    running = new HBox(6, progress, cancel);
    running.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(get, about, running, forms);
    managedProperty().bind(visibleProperty());
    get.managedProperty().bind(get.visibleProperty());
    about.managedProperty().bind(about.visibleProperty());
    running.managedProperty().bind(running.visibleProperty());
    fetcher.running().subscribe(this::showRunning);
  }

  /** Fills in what is known of a network. */
  void show(ShownNetwork network) {
    offered = fetcher.offer(network);
    List<Form> others = offered.isPresent() ? List.of() : fetcher.forms(network);
    forms.getChildren().clear();
    if (!others.isEmpty()) {
      forms.getChildren().add(Labels.muted(Texts.text("weights.forms")));
    }
    for (Form form : others) {
      forms.getChildren().add(link(form, others.indexOf(form)));
    }
    about.setVisible(offered.isPresent());
    setVisible(offered.isPresent() || !others.isEmpty());
    showRunning(fetcher.running().get());
  }

  private Hyperlink link(Form form, int index) {
    var link = new Hyperlink(form.words());
    link.setMnemonicParsing(false);
    link.setId("official-form-" + index);
    link.setWrapText(true);
    link.setOnAction(_ -> open(form));
    return link;
  }

  private void open(Form form) {
    try {
      open.accept(ShownNetwork.of(form.preset(), form.parameters()));
    } catch (PresetException e) {
      questions.ask(new Question(String.valueOf(e.getMessage()), List.of()));
    }
  }

  private void showRunning(Optional<Fetch> fetch) {
    Optional<OfficialWeights> wanted = offered.map(OfficialDownload::weights);
    Optional<Fetch> own = fetch.filter(it -> wanted.equals(Optional.of(it.weights())));
    own.ifPresent(it -> progress.setProgress(it.part()));
    running.setVisible(own.isPresent());
    get.setVisible(own.isEmpty() && offered.isPresent());
    wanted.ifPresent(weights -> about.setText(words(weights)));
  }

  private static String words(OfficialWeights weights) {
    return Texts.text(
        "weights.about",
        weights.trained().origin(),
        weights.top1().map(Object::toString).orElse("?"),
        weights.size().map(Size::words).orElse(Texts.text("weights.size-unknown")));
  }

  private void ask(OfficialDownload download) {
    String sentence =
        download.weights().isFetched()
            ? Texts.text(
                "weights.question",
                download.weights().file(),
                words(download.weights()),
                download.weights().host(),
                download.weights().licence())
            : Texts.text("weights.by-hand", download.byHand(), download.weights().licence());
    ask(sentence, download);
  }

  /** Asks with these words; what goes wrong after the answer is asked about again. */
  private void ask(String sentence, OfficialDownload download) {
    Consumer<String> failed = problem -> ask(problem, download);
    List<Answer> answers = new ArrayList<>();
    if (download.weights().isFetched()) {
      answers.add(
          new Answer(
              "download", Texts.text("answer.download"), () -> fetcher.fetch(download, failed)));
    }
    answers.add(
        new Answer(
            "choose",
            Texts.text("answer.choose-file"),
            () -> pick.get().ifPresent(file -> fetcher.take(file, download, failed))));
    questions.ask(new Question(sentence, answers));
  }
}
