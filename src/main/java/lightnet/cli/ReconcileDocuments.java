package lightnet.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;
import lightnet.cost.Account;
import lightnet.cost.CountedForm;
import lightnet.cost.Explanation;
import lightnet.cost.Quantity;
import lightnet.cost.Reconciled;
import lightnet.cost.Verdict;
import lightnet.design.ModelReference;
import lightnet.design.Preset;
import lightnet.design.PublishedFigure;
import lightnet.design.PublishedSpeed;
import org.jspecify.annotations.Nullable;

/** The JSON documents of {@code reconcile}. */
final class ReconcileDocuments {

  private ReconcileDocuments() {}

  record ReconcileDocument(String model, List<FigureDocument> figures) {}

  record FigureDocument(
      String source,
      String variant,
      String model,
      Map<String, String> parameters,
      @Nullable TotalDocument params,
      @Nullable TotalDocument madds,
      @Nullable BigDecimal top1,
      @Nullable BigDecimal top5,
      List<SpeedDocument> speeds) {

    static FigureDocument of(Preset preset, Reconciled reconciled) {
      PublishedFigure figure = reconciled.figure();
      return new FigureDocument(
          figure.source(),
          figure.variant(),
          new ModelReference(preset.id(), unusual(preset, figure)).text(),
          figure.at(),
          reconciled
              .params()
              .map(it -> TotalDocument.of(it, Quantity.PARAMS, reconciled.ourParams()))
              .orElse(null),
          reconciled
              .madds()
              .map(it -> TotalDocument.of(it, Quantity.MADDS, reconciled.ourMadds()))
              .orElse(null),
          figure.top1().orElse(null),
          figure.top5().orElse(null),
          figure.speeds().stream().map(SpeedDocument::of).toList());
    }

    private static SequencedMap<String, String> unusual(Preset preset, PublishedFigure figure) {
      SequencedMap<String, String> values = new LinkedHashMap<>(figure.at());
      preset.parameters().forEach((key, value) -> values.remove(key, value.defaultValue()));
      return values;
    }
  }

  record SupportDocument(int given, int all) {
    static SupportDocument of(Verdict.Support support) {
      return new SupportDocument(support.given(), support.all());
    }
  }

  record SpeedDocument(String device, BigDecimal value, String unit) {
    static SpeedDocument of(PublishedSpeed speed) {
      return new SpeedDocument(speed.device(), speed.value(), speed.unit().sign());
    }
  }

  record TotalDocument(
      String printed,
      BigDecimal value,
      @Nullable Long ours,
      String verdict,
      @Nullable Long exact,
      @Nullable String counting,
      @Nullable String form,
      @Nullable String fit,
      @Nullable SupportDocument support,
      @Nullable BigDecimal difference,
      String explanation,
      List<String> steps) {

    static TotalDocument of(Verdict verdict, Quantity quantity, OptionalLong ours) {
      Explanation explanation = Explanation.of(verdict, quantity, new EnglishWords());
      Account account = account(verdict);
      return new TotalDocument(
          verdict.printed().text(),
          verdict.printed().value(),
          ours.isPresent() ? ours.getAsLong() : null,
          word(verdict),
          account == null ? null : account.exact(),
          account == null ? null : lower(account.counting()),
          account == null ? null : form(account.form()),
          fit(verdict),
          verdict instanceof Verdict.AgreesBy by ? SupportDocument.of(by.support()) : null,
          verdict instanceof Verdict.Open open ? open.difference() : null,
          explanation.conclusion(),
          explanation.steps());
    }

    private static String word(Verdict verdict) {
      return switch (verdict) {
        case Verdict.Agrees _ -> "agrees";
        case Verdict.AgreesBy _ -> "agrees-by";
        case Verdict.Open _ -> "open";
        case Verdict.Uncountable _ -> "uncountable";
      };
    }

    private static @Nullable Account account(Verdict verdict) {
      return switch (verdict) {
        case Verdict.Agrees agrees -> agrees.account();
        case Verdict.AgreesBy agrees -> agrees.account();
        case Verdict.Open open -> open.nearest();
        case Verdict.Uncountable _ -> null;
      };
    }

    private static @Nullable String fit(Verdict verdict) {
      return switch (verdict) {
        case Verdict.Agrees agrees -> lower(agrees.fit());
        case Verdict.AgreesBy agrees -> lower(agrees.fit());
        case Verdict.Open _, Verdict.Uncountable _ -> null;
      };
    }

    private static @Nullable String form(CountedForm form) {
      return switch (form) {
        case CountedForm.AsPreset _ -> null;
        case CountedForm.OtherClasses(int classes) -> "classes=" + classes;
        case CountedForm.OtherChoice(String parameter, String value) -> parameter + "=" + value;
        case CountedForm.OtherBlocks(String name, String _, var _) -> name;
      };
    }

    private static String lower(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
