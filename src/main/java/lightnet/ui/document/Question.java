package lightnet.ui.document;

import java.util.List;

/**
 * Something that the user decides, when they like; nothing happens until then.
 *
 * @param sentence what it is about
 * @param answers what can be done, the usual one first
 */
public record Question(String sentence, List<Answer> answers) {

  public Question {
    answers = List.copyOf(answers);
  }

  /**
   * One of the things that can be done.
   *
   * @param id of its button, after {@code answer-}
   * @param text on its button
   * @param act does it
   */
  public record Answer(String id, String text, Runnable act) {}
}
