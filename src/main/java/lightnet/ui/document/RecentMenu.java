package lightnet.ui.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import lightnet.file.RecentFiles;
import lightnet.file.StateFolder;
import lightnet.ui.document.Question.Answer;
import lightnet.ui.style.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of networks that were opened or saved last, to be opened again. */
public final class RecentMenu extends MenuButton {
  private static final Logger LOG = LoggerFactory.getLogger(RecentMenu.class);

  private final Consumer<Path> open;
  private final QuestionBar questions;
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("recent").factory());
  private Optional<RecentFiles> list = Optional.empty();

  /** A menu that opens files; it is empty until it is started. */
  public RecentMenu(Consumer<Path> open, QuestionBar questions) {
    this.open = open;
    this.questions = questions;
    setId("recent-button");
    setAccessibleText(Texts.text("recent.files"));
    setTooltip(new Tooltip(Texts.text("recent.files")));
    getStyleClass().add("recent");
    show(List.of());
  }

  /** Lists what a folder knows of, from now on. */
  public void start(StateFolder state) {
    var files = new RecentFiles(state);
    list = Optional.of(files);
    change(files::read);
  }

  /** Puts a file at the front. */
  public void note(Path file) {
    list.ifPresent(files -> change(() -> files.add(file)));
  }

  /** What gives the list that there is then. */
  private interface Change {
    List<Path> make() throws IOException;
  }

  private void change(Change change) {
    executor.execute(
        () -> {
          try {
            List<Path> files = change.make();
            Platform.runLater(() -> show(files));
          } catch (IOException e) {
            LOG.warn("the list of recent files cannot be written", e);
          }
        });
  }

  private void show(List<Path> files) {
    if (files.isEmpty()) {
      var none = new MenuItem(Texts.text("recent.none"));
      none.setDisable(true);
      getItems().setAll(List.of(none));
    } else {
      getItems().setAll(files.stream().map(this::item).toList());
      IntStream.range(0, files.size()).forEach(i -> getItems().get(i).setId("recent-" + i));
    }
  }

  private MenuItem item(Path file) {
    Path folder = Optional.ofNullable(file.getParent()).orElse(file);
    var item = new MenuItem(Texts.text("recent.file", file.getFileName(), folder));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> choose(file));
    return item;
  }

  private void choose(Path file) {
    executor.execute(
        () -> {
          boolean isThere = Files.exists(file);
          Platform.runLater(
              () -> {
                if (isThere) {
                  open.accept(file);
                } else {
                  askAboutMissing(file);
                }
              });
        });
  }

  private void askAboutMissing(Path file) {
    var remove =
        new Answer(
            "remove",
            Texts.text("answer.remove"),
            () -> list.ifPresent(files -> change(() -> files.remove(file))));
    questions.ask(new Question(Texts.text("recent.missing", file), List.of(remove)));
  }
}
