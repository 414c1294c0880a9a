package lightnet.cost;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import lightnet.block.BlockKind;
import lightnet.block.Classifier;
import lightnet.design.Design;
import lightnet.design.DesignEdit;
import lightnet.design.DesignForm;
import lightnet.design.Expansion;
import lightnet.design.ParameterChoice;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.PublishedFigure;

/**
 * The networks that a figure may be of, counted.
 *
 * @param figure what was published
 * @param ours at the figure's parameters, with our classes
 * @param forms with the source's classes, the simplest first
 */
record FigureCounts(PublishedFigure figure, Parts ours, List<FormCounts> forms) {
  private static final String FEATURES = "features";

  FigureCounts {
    forms = List.copyOf(forms);
  }

  /**
   * A form of the network, counted.
   *
   * @param form of the network
   * @param parts of it
   */
  record FormCounts(CountedForm form, Parts parts) {}

  /**
   * Counts them.
   *
   * @throws PresetException if the network at the figure's parameters cannot be made
   */
  static FigureCounts of(Preset preset, PublishedFigure figure) throws PresetException {
    Design design = preset.design(figure.at());
    Parts ours = Parts.of(design.network());
    OptionalInt classes = otherClasses(design, figure.classes());
    List<FormCounts> forms = new ArrayList<>();
    if (classes.isPresent()) {
      add(forms, new CountedForm.OtherClasses(classes.getAsInt()), classified(design, classes));
    }
    forms.add(new FormCounts(new CountedForm.AsPreset(), ours));
    for (var parameter : preset.parameters().entrySet()) {
      if (parameter.getValue() instanceof ParameterChoice choice && isOfWords(choice)) {
        String now = figure.at().get(parameter.getKey());
        for (String value : choice.offered()) {
          if (!value.equals(now)) {
            Map<String, String> other = new LinkedHashMap<>(figure.at());
            other.put(parameter.getKey(), value);
            add(
                forms,
                new CountedForm.OtherChoice(parameter.getKey(), value),
                classified(preset.design(other), classes));
          }
        }
      }
    }
    for (DesignForm form : figure.forms()) {
      DesignForm.Edited edited = form.of(design);
      add(
          forms,
          new CountedForm.OtherBlocks(form.name(), form.see(), edited.changes()),
          classified(edited.design(), classes));
    }
    return new FigureCounts(figure, ours, forms);
  }

  /** What cannot be made in a form was not counted in it. */
  private static void add(List<FormCounts> forms, CountedForm form, Design design) {
    if (design.expand() instanceof Expansion.Expanded(var network)) {
      forms.add(new FormCounts(form, Parts.of(network)));
    }
  }

  /** Numbers, and what is there or not, are other networks; words are other forms of the same. */
  private static boolean isOfWords(ParameterChoice choice) {
    return choice.offered().stream()
        .noneMatch(value -> Character.isDigit(value.charAt(0)) || value.equals("yes"));
  }

  private static OptionalInt otherClasses(Design design, OptionalInt classes) {
    boolean same =
        design.stages().stream()
            .flatMap(stage -> stage.blocks().stream())
            .anyMatch(
                placed ->
                    placed.block() instanceof Classifier classifier
                        && OptionalInt.of(classifier.features()).equals(classes));
    return same ? OptionalInt.empty() : classes;
  }

  private static Design classified(Design design, OptionalInt classes) throws PresetException {
    return classes.isEmpty()
        ? design
        : new DesignEdit.Change(
                BlockKind.DENSE.word(), FEATURES, Integer.toString(classes.getAsInt()))
            .applyTo(design)
            .design();
  }
}
