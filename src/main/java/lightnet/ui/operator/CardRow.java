package lightnet.ui.operator;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** A large card with smaller ones in a column beside it, or below it where that is too narrow. */
final class CardRow extends Region {
  private static final double GAP = 10;
  private static final double ROOMY = 1000;
  private static final double PART = 0.64;

  private final Region main;
  private final List<Card> beside;

  CardRow(Region main, List<Card> beside) {
    this.main = main;
    this.beside = List.copyOf(beside);
    getChildren().add(main);
    getChildren().addAll(beside);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return isRoomy(width)
        ? Math.max(main.prefHeight(mainWidth(width)), columnHeight(sideWidth(width)))
        : main.prefHeight(width) + GAP + columnHeight(width);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    if (isRoomy(width)) {
      double mainWidth = mainWidth(width);
      main.resizeRelocate(0, 0, mainWidth, getHeight());
      double side = sideWidth(width);
      double spare = Math.max(0, getHeight() - columnHeight(side)) / beside.size();
      layoutColumn(mainWidth + GAP, 0, side, spare);
    } else {
      double tall = main.prefHeight(width);
      main.resizeRelocate(0, 0, width, tall);
      layoutColumn(0, tall + GAP, width, 0);
    }
  }

  private void layoutColumn(double x, double top, double width, double spare) {
    double y = top;
    for (Card card : beside) {
      double tall = card.prefHeight(width) + spare;
      card.resizeRelocate(x, y, width, tall);
      y += tall + GAP;
    }
  }

  private double columnHeight(double width) {
    double cards = beside.stream().mapToDouble(card -> card.prefHeight(width)).sum();
    return cards + GAP * (beside.size() - 1);
  }

  private static boolean isRoomy(double width) {
    return width >= ROOMY;
  }

  private static double mainWidth(double width) {
    return Math.floor((width - GAP) * PART);
  }

  private static double sideWidth(double width) {
    return width - GAP - mainWidth(width);
  }
}
