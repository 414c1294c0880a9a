package lightnet;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** What holds for every class of the program. */
@AnalyzeClasses(packages = "lightnet", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

  /** A package uses only those before it. */
  private static final List<String> ROOMS =
      List.of(
          "network",
          "block",
          "design",
          "recognition",
          "file",
          "cost",
          "edit",
          "weights",
          "arithmetic",
          "drawing",
          "flow",
          "onnx",
          "image",
          "runtime",
          "measure",
          "chart",
          "report",
          "export",
          "cli",
          "ui");

  private static final Set<String> CHANGEABLE =
      Set.of(
          "java.util.ArrayList",
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.HashSet",
          "java.lang.StringBuilder");

  @ArchTest
  static void packagesUseOnlyThoseBeforeThem(JavaClasses program) {
    for (int i = 0; i < ROOMS.size(); i++) {
      String room = ROOMS.get(i);
      List<String> others = new ArrayList<>(ROOMS.subList(i + 1, ROOMS.size()));
      if (room.equals("ui")) {
        others.add("cli");
      }
      noClasses()
          .that()
          .resideInAPackage("lightnet." + room + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("lightnet")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(
              others.stream().map(other -> "lightnet." + other + "..").toArray(String[]::new))
          .check(program);
    }
  }

  @ArchTest
  static final ArchRule everyClassHasARoom =
      classes()
          .should()
          .resideInAnyPackage(
              ROOMS.stream().map(room -> "lightnet." + room + "..").toArray(String[]::new))
          .orShould()
          .resideInAPackage("lightnet");

  @ArchTest
  static final ArchRule javaFxIsUsedByTheWindowAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages("lightnet", "lightnet.ui..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..");

  @ArchTest
  static final ArchRule onnxRuntimeIsUsedByItsPackageAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("lightnet.runtime..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.onnxruntime..");

  @ArchTest
  static final ArchRule protobufIsUsedByOnnxAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("lightnet.onnx..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.google.protobuf..", "ai.onnx..");

  @ArchTest
  static final ArchRule onlyTheStartKnowsTheStandardStreams =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("lightnet.Main")
          .should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule publicMethodsTakeNoBooleans =
      methods()
          .that()
          .arePublic()
          .and(describe("are written by hand", method -> !isSynthetic(method)))
          .should(have(noBooleanParameter()));

  @ArchTest
  static final ArchRule staticFieldsNeverChange =
      fields()
          .that()
          .areStatic()
          .and(describe("are written by hand", field -> !isSynthetic(field)))
          .should()
          .beFinal()
          .andShould(have(describe("an unchangeable value", HouseRulesTest::isUnchangeable)));

  @ArchTest
  static final ArchRule packagesAreNullMarked =
      classes()
          .should(
              have(
                  describe(
                      "a package marked @NullMarked",
                      type -> type.getPackage().isAnnotatedWith(NullMarked.class))));

  private static DescribedPredicate<JavaMethod> noBooleanParameter() {
    return describe(
        "no boolean parameter",
        method ->
            method.getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(boolean.class)));
  }

  /** Java has no constant arrays, so one that stays in its package is trusted. */
  private static boolean isUnchangeable(JavaField field) {
    JavaClass type = field.getRawType();
    return !(type.isArray() && field.getModifiers().contains(JavaModifier.PUBLIC))
        && !CHANGEABLE.contains(type.getName())
        && !type.getPackageName().equals("java.util.concurrent.atomic");
  }

  private static boolean isSynthetic(JavaMethod method) {
    return method.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static boolean isSynthetic(JavaField field) {
    return field.getModifiers().contains(JavaModifier.SYNTHETIC) || field.getName().startsWith("$");
  }
}
