package lightnet.ui.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import lightnet.cost.CostTable;
import lightnet.cost.DataType;
import lightnet.cost.MaddsConvention;
import lightnet.cost.ParamsConvention;
import lightnet.design.Design;
import lightnet.design.Preset;
import lightnet.edit.Version;
import lightnet.measure.Latency;
import lightnet.measure.LayerProfile;
import lightnet.measure.Machine;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.TraceStart;
import lightnet.ui.style.Motion;
import lightnet.ui.style.TextSize;
import lightnet.ui.style.Theme;

/**
 * What the window shows. Every view observes it and none keeps state of its own; it is changed on
 * the JavaFX thread only.
 */
public final class Workspace {
  private final List<Preset> presets;
  private final ReadOnlyObjectWrapper<ShownNetwork> network;
  private final ObjectProperty<Selection> selection =
      new SimpleObjectProperty<>(new Selection.None());
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final ObjectProperty<Motion> motion = new SimpleObjectProperty<>(Motion.FULL);
  private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(TextSize.USUAL);
  private final ObjectProperty<ParamsConvention> paramsConvention =
      new SimpleObjectProperty<>(ParamsConvention.TRAINABLE);
  private final ObjectProperty<MaddsConvention> maddsConvention =
      new SimpleObjectProperty<>(MaddsConvention.WITH_CLASSIFIER);
  private final ObjectProperty<DataType> dataType = new SimpleObjectProperty<>(DataType.FLOAT32);
  private final ObjectProperty<LayerOrder> layerOrder =
      new SimpleObjectProperty<>(LayerOrder.NETWORK);
  private final ObjectProperty<Coaching> coaching = new SimpleObjectProperty<>(Coaching.SPEAKING);
  private final ReadOnlyObjectWrapper<Freshness> freshness =
      new ReadOnlyObjectWrapper<>(Freshness.MEASURED);
  private final ObservableMap<Version, Latency> measured = FXCollections.observableHashMap();
  private final ObservableMap<Version, Latency> measuredSeen =
      FXCollections.unmodifiableObservableMap(measured);
  private final ObservableList<OwnNetwork> ownNetworks = FXCollections.observableArrayList();
  private final ObservableList<OwnNetwork> ownNetworksSeen =
      FXCollections.unmodifiableObservableList(ownNetworks);
  private final ObservableList<ListedPhoto> samples = FXCollections.observableArrayList();
  private final ObservableList<ListedPhoto> photos = FXCollections.observableArrayList();
  private final ObservableList<ListedPhoto> samplesSeen =
      FXCollections.unmodifiableObservableList(samples);
  private final ObservableList<ListedPhoto> photosSeen =
      FXCollections.unmodifiableObservableList(photos);
  private final ReadOnlyObjectWrapper<Optional<ShownPhoto>> photo =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<LayerProfile>> profile =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Place> place =
      new ReadOnlyObjectWrapper<>(new Place.WholeNetwork());
  private final ReadOnlyObjectWrapper<Optional<BlockFeatures>> features =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Attention>> attention =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<KeptTrace>> trace =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<TraceMode> traceMode = new SimpleObjectProperty<>(TraceMode.CHANNEL);
  private final ReadOnlyObjectWrapper<Readiness> readiness =
      new ReadOnlyObjectWrapper<>(new Readiness.Opening());
  private final ReadOnlyObjectWrapper<Optional<Activity>> activity =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<OptionalDouble> progress =
      new ReadOnlyObjectWrapper<>(OptionalDouble.empty());
  private final ReadOnlyObjectWrapper<Optional<Machine>> machine =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> message =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> messageDetails =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** A workspace that shows one of the networks that there are. */
  public Workspace(List<Preset> presets, ShownNetwork first) {
    this.presets = List.copyOf(presets);
    network = new ReadOnlyObjectWrapper<>(first);
  }

  /** The networks that come with the program. */
  public List<Preset> presets() {
    return presets;
  }

  /** The user's own networks, in the order in which they came. */
  public ObservableList<OwnNetwork> ownNetworks() {
    return ownNetworksSeen;
  }

  /** The network that is shown. */
  public ReadOnlyObjectProperty<ShownNetwork> network() {
    return network.getReadOnlyProperty();
  }

  /** The blocks of the network that is shown. */
  public Design design() {
    return network.get().design();
  }

  /** The layers of the network that is shown, with their costs. */
  public CostTable costs() {
    return network.get().costs();
  }

  /** What is selected in every view. */
  public ObjectProperty<Selection> selection() {
    return selection;
  }

  /** How the window looks. */
  public ObjectProperty<Theme> theme() {
    return theme;
  }

  /** How much moves in it. */
  public ObjectProperty<Motion> motion() {
    return motion;
  }

  /** What is counted as a parameter. */
  public ObjectProperty<ParamsConvention> paramsConvention() {
    return paramsConvention;
  }

  /** Whether the classifier's multiply-adds are counted in the totals. */
  public ObjectProperty<MaddsConvention> maddsConvention() {
    return maddsConvention;
  }

  /** How deep one has gone into the network. */
  public ReadOnlyObjectProperty<Place> place() {
    return place.getReadOnlyProperty();
  }

  /** Goes to a place, if the shown network has it; the block or layer there is selected. */
  public void goTo(Place next) {
    if (!network.get().has(next)) {
      return;
    }
    place.set(next);
    if (!features.get().map(BlockFeatures::block).equals(next.blockPath())) {
      features.set(Optional.empty());
    }
    selection.set(
        switch (next) {
          case Place.WholeNetwork _ -> selection.get();
          case Place.InBlock(String block) -> new Selection.OfBlock(block);
          case Place.InOperator(String _, String layer) -> new Selection.OfLayer(layer);
          case Place.AtValue(String _, String layer, var _) -> new Selection.OfLayer(layer);
        });
  }

  /** The values inside the block that one is in, once they have been read. */
  public ReadOnlyObjectProperty<Optional<BlockFeatures>> features() {
    return features.getReadOnlyProperty();
  }

  /** Shows values, unless one has left the block or another network is shown by now. */
  void show(BlockFeatures read, ShownNetwork of) {
    if (isShown(of) && place.get().blockPath().equals(Optional.of(read.block()))) {
      features.set(Optional.of(read));
    }
  }

  /** The channels that are traced until they are let go, on every level. */
  public ReadOnlyObjectProperty<Optional<KeptTrace>> trace() {
    return trace.getReadOnlyProperty();
  }

  /** What is traced when one points at a channel. */
  public ObjectProperty<TraceMode> traceMode() {
    return traceMode;
  }

  /** Traces channels of a block through the shown network until they are let go. */
  public void keepTrace(String block, TraceStart start) {
    trace.set(Optional.of(KeptTrace.of(network.get().network(), block, start)));
  }

  /** Whether there is a trace on the level where one is: in the network, or in a block. */
  public boolean isTraceSeen() {
    return trace.get().isPresent()
        && switch (place.get()) {
          case Place.WholeNetwork _, Place.InBlock _ -> true;
          case Place.InOperator _, Place.AtValue _ -> false;
        };
  }

  /** Lets the traced channels go. */
  public void releaseTrace() {
    trace.set(Optional.empty());
  }

  /** What the network looked at on the shown photo, while one asks for it. */
  public ReadOnlyObjectProperty<Optional<Attention>> attention() {
    return attention.getReadOnlyProperty();
  }

  /** Shows what the network looked at, or that it is being looked for. */
  void attend(Optional<Attention> asked) {
    attention.set(asked);
  }

  /** Shows what was found, unless something else is asked for by now. */
  void attend(Attention asked, Attention.Outcome found) {
    if (attention.get().filter(now -> isSameQuestion(now, asked)).isPresent()) {
      attention.set(Optional.of(asked.with(found)));
    }
  }

  private static boolean isSameQuestion(Attention one, Attention other) {
    return one.method() == other.method() && one.of().equals(other.of());
  }

  /** What values are stored as where memory is shown in bytes. */
  public ObjectProperty<DataType> dataType() {
    return dataType;
  }

  /** Whether the coach speaks. */
  public ObjectProperty<Coaching> coaching() {
    return coaching;
  }

  /** In which order the chart shows layers. */
  public ObjectProperty<LayerOrder> layerOrder() {
    return layerOrder;
  }

  /** The bundled photos. */
  public ObservableList<ListedPhoto> samples() {
    return samplesSeen;
  }

  /** How large the texts are. */
  public ObjectProperty<TextSize> textSize() {
    return textSize;
  }

  /** The user's own photos, in the order in which they came. */
  public ObservableList<ListedPhoto> photos() {
    return photosSeen;
  }

  /** The photos that one steps through: those among which the shown one is listed. */
  public List<ListedPhoto> album() {
    return isListedIn(photos) ? photos : samples;
  }

  /** The place of the shown photo in its album, or -1. */
  public int placeInAlbum() {
    return photo.get().map(shown -> placeInAlbum(shown.source())).orElse(-1);
  }

  /** The place of a photo in the album, or -1. */
  public int placeInAlbum(PhotoSource source) {
    List<ListedPhoto> album = album();
    return IntStream.range(0, album.size())
        .filter(i -> album.get(i).source().isSameAs(source))
        .findFirst()
        .orElse(-1);
  }

  private boolean isListedIn(List<ListedPhoto> list) {
    return photo.get().stream()
        .anyMatch(shown -> list.stream().anyMatch(p -> p.source().isSameAs(shown.source())));
  }

  /** The photo that is shown, with its classes. */
  public ReadOnlyObjectProperty<Optional<ShownPhoto>> photo() {
    return photo.getReadOnlyProperty();
  }

  /** Where the network's time goes. */
  public ReadOnlyObjectProperty<Optional<LayerProfile>> profile() {
    return profile.getReadOnlyProperty();
  }

  /** How far these times are those of the network and the photo that are shown. */
  public ReadOnlyObjectProperty<Freshness> freshness() {
    return freshness.getReadOnlyProperty();
  }

  /** The latencies of all versions of networks that were measured. */
  public ObservableMap<Version, Latency> measured() {
    return measuredSeen;
  }

  /** Whether photos can be classified. */
  public ReadOnlyObjectProperty<Readiness> readiness() {
    return readiness.getReadOnlyProperty();
  }

  /** What is being done in the background. */
  public ReadOnlyObjectProperty<Optional<Activity>> activity() {
    return activity.getReadOnlyProperty();
  }

  /** Which part of that is done, between 0 and 1, where that is known. */
  public ReadOnlyObjectProperty<OptionalDouble> progress() {
    return progress.getReadOnlyProperty();
  }

  /** The machine that is measured on, once it is known. */
  public ReadOnlyObjectProperty<Optional<Machine>> machine() {
    return machine.getReadOnlyProperty();
  }

  /** What the user should know: what happened, why, what to do. */
  public ReadOnlyObjectProperty<Optional<String>> message() {
    return message.getReadOnlyProperty();
  }

  /** Tells the user something until it is dismissed or something else is told. */
  public void tell(String sentence) {
    tell(sentence, Optional.empty());
  }

  /**
   * Tells a sentence.
   *
   * @param details what another program said of it, for those who want to know
   */
  public void tell(String sentence, Optional<String> details) {
    messageDetails.set(details);
    message.set(Optional.of(sentence));
  }

  /** What another program said of what was told last. */
  public ReadOnlyObjectProperty<Optional<String>> messageDetails() {
    return messageDetails.getReadOnlyProperty();
  }

  /** Takes the message away. */
  public void dismissMessage() {
    message.set(Optional.empty());
  }

  /** The layers of what is selected. */
  public List<Layer> selectedLayers() {
    Network layers = network.get().network();
    return switch (selection.get()) {
      case Selection.None _ -> List.of();
      case Selection.OfBlock(String path) -> layers.layersOf(path);
      case Selection.OfBlocks(List<String> paths) ->
          paths.stream().flatMap(path -> layers.layersOf(path).stream()).toList();
      case Selection.OfLayer(String id) -> layers.layer(id).stream().toList();
    };
  }

  /**
   * Shows another network. What the one before gave goes before it comes, so that no view ever
   * shows the times or classes of one under the name of the other.
   */
  void show(ShownNetwork next) {
    profile.set(Optional.empty());
    freshness.set(Freshness.MEASURED);
    become(next);
  }

  /**
   * Shows another form of the network. The times of the one before stay, as outdated ones, at the
   * layers that it has too, unless it cannot be run.
   */
  void change(ShownNetwork next) {
    if (!next.canRun()) {
      profile.set(Optional.empty());
    }
    freshness.set(profile.get().isPresent() ? Freshness.OUTDATED : Freshness.MEASURED);
    become(next);
  }

  private void become(ShownNetwork next) {
    photo.set(photo.get().map(ShownPhoto::unclassified));
    readiness.set(new Readiness.Opening());
    attention.set(Optional.empty());
    features.set(Optional.empty());
    Optional<KeptTrace> traced = trace.get().flatMap(kept -> kept.in(next.network()));
    trace.set(Optional.empty());
    selection.set(next.closestTo(selection.get(), network.get()));
    network.set(next);
    place.set(next.has(place.get()) ? place.get() : new Place.WholeNetwork());
    trace.set(traced);
  }

  /** Shows a photo with its classes, without them if another network is shown by now. */
  void show(ShownPhoto shown, ShownNetwork by) {
    attention.set(Optional.empty());
    photo.set(Optional.of(isShown(by) ? shown : shown.unclassified()));
    if (profile.get().isPresent()) {
      freshness.set(Freshness.OUTDATED);
    }
  }

  private boolean isShown(ShownNetwork other) {
    return network.get().equals(other);
  }

  /** Lists a network of the user's, in the place of what was read from that file before. */
  void list(OwnNetwork own) {
    List<Path> files = ownNetworks.stream().map(OwnNetwork::file).toList();
    int at = files.indexOf(own.file());
    if (at < 0) {
      ownNetworks.add(own);
    } else {
      ownNetworks.set(at, own);
    }
  }

  /** Lists a photo of the user's unless it is listed already. */
  void list(ListedPhoto listed) {
    if (Stream.concat(samples.stream(), photos.stream())
        .noneMatch(other -> other.source().isSameAs(listed.source()))) {
      photos.add(listed);
    }
  }

  /** Shows times, unless another network is shown by now. */
  void show(LayerProfile times, Freshness state, ShownNetwork of) {
    if (state == Freshness.MEASURED) {
      measured.put(of.version(), times.latency());
    }
    if (isShown(of)) {
      freshness.set(state);
      profile.set(Optional.of(times));
    }
  }

  void listSample(ListedPhoto sample) {
    samples.add(sample);
  }

  /** What became of opening a network, unless another one is shown by now. */
  void become(Readiness now, ShownNetwork opened) {
    if (isShown(opened)) {
      readiness.set(now);
    }
  }

  void runOn(Machine here) {
    machine.set(Optional.of(here));
  }

  void progress(double part) {
    progress.set(OptionalDouble.of(part));
  }

  void begin(Activity what) {
    progress.set(OptionalDouble.empty());
    activity.set(Optional.of(what));
  }

  void rest() {
    activity.set(Optional.empty());
  }
}
