package lightnet.ui.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lightnet.ui.style.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Asks below the tabs, without standing in the way: everything else can be used meanwhile. Another
 * question takes the place of one that was not answered, which is then as if it were cancelled.
 */
public final class QuestionBar extends HBox {
  private final Label sentence = new Label();
  private final HBox buttons = new HBox(8);
  private Optional<Node> before = Optional.empty();

  /** A bar that asks nothing yet. */
  public QuestionBar() {
    super(12);
    setId("question");
    getStyleClass().add("question");
    sentence.setId("question-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(new FontIcon(Feather.HELP_CIRCLE), sentence, buttons);
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  /** Asks; the first answer has the focus. */
  public void ask(Question question) {
    if (!isVisible()) {
      before = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
    }
    sentence.setText(question.sentence());
    List<Question.Answer> answers = new ArrayList<>(question.answers());
    answers.add(new Question.Answer("cancel", Texts.text("answer.cancel"), () -> {}));
    buttons.getChildren().setAll(answers.stream().map(this::button).toList());
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(question.sentence());
    setVisible(true);
    Node first = buttons.getChildren().getFirst();
    first.setAccessibleHelp(question.sentence());
    first.requestFocus();
  }

  private Button button(Question.Answer answer) {
    var button = new Button(answer.text());
    button.setMnemonicParsing(false);
    button.setId("answer-" + answer.id());
    button.setOnAction(
        _ -> {
          dismiss();
          answer.act().run();
        });
    button.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            button.fire();
            event.consume();
          }
        });
    return button;
  }

  /** Whether something is asked. */
  public boolean isOpen() {
    return isVisible();
  }

  /** Takes the question away, as if it were cancelled. */
  public void dismiss() {
    boolean hadFocus = buttons.getChildren().stream().anyMatch(Node::isFocused);
    setVisible(false);
    buttons.getChildren().clear();
    if (hadFocus) {
      before.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
    }
    before = Optional.empty();
  }
}
