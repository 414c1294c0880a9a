package lightnet.ui.shell;

import lightnet.file.Disk;
import lightnet.ui.compare.ResultDialog;
import lightnet.ui.document.ExportDialog;
import lightnet.ui.document.NetworkDialog;

/**
 * What a window asks of what is around it.
 *
 * @param picker which files to open
 * @param pictures under which name a picture is saved
 * @param networks under which name a network is saved
 * @param exports under which name a network is handed on
 * @param results under which name the result of a comparison is saved
 * @param disk where files are
 */
public record Surroundings(
    FilePicker picker,
    SaveDialog pictures,
    NetworkDialog networks,
    ExportDialog exports,
    ResultDialog results,
    Disk disk) {

  /** The operating system. */
  public static Surroundings ofSystem() {
    return new Surroundings(
        FilePicker.ofSystem(),
        SaveDialog.ofSystem(),
        NetworkDialog.ofSystem(),
        ExportDialog.ofSystem(),
        ResultDialog.ofSystem(),
        Disk.ofMachine());
  }
}
