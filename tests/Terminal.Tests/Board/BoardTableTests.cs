using nanoFramework.TestFramework;
using Terminal.Drivers.Board;

namespace Terminal.Tests.Board;

[TestClass]
public class BoardTableTests
{
    [TestMethod]
    public void ReferenceBoardIsRight()
    {
        Assert.IsNull(PinCheck.FirstFault(Boards.Esp32S3DevKitC1()));
    }

    [TestMethod]
    public void SecondBoardIsRight()
    {
        Assert.IsNull(PinCheck.FirstFault(Boards.Esp32DevKitC()));
    }

    [DataRow(0, "strap")]
    [DataRow(12, "strap")]
    [DataRow(1, "wire protocol")]
    [DataRow(6, "flash")]
    [DataRow(16, "PSRAM of a WROVER")]
    [DataRow(24, "does not exist")]
    public void TakenPinOfTheSecondBoardIsRefused(int gpio, string why)
    {
        PinUse[] pins = { new PinUse(gpio, PinRole.Button1, PinDirection.Input, true, "BUTTON_1", "J6-1", "BN") };
        string fault = PinCheck.FirstFault(new BoardTable("test", ChipPins.Esp32(), pins));
        Assert.Contains("GPIO " + gpio, fault, why);
    }

    [DataRow(0, "strap")]
    [DataRow(19, "USB")]
    [DataRow(35, "octal PSRAM")]
    [DataRow(22, "does not exist")]
    [DataRow(49, "does not exist")]
    [DataRow(-1, "does not exist")]
    public void TakenPinIsRefused(int gpio, string why)
    {
        BoardTable board = With(new PinUse(gpio, PinRole.Lamp, PinDirection.Output, false, "LAMP", "J7-1", "WH"));
        string fault = PinCheck.FirstFault(board);
        Assert.IsNotNull(fault, why);
        Assert.Contains("GPIO " + gpio, fault);
    }

    [TestMethod]
    public void PinUsedTwiceIsRefused()
    {
        string fault = PinCheck.FirstFault(With(new PinUse(17, PinRole.Lamp, PinDirection.Output, false, "LAMP", "J7-1", "WH")));
        Assert.Contains("READER_RX", fault);
        Assert.Contains("LAMP", fault);
    }

    [TestMethod]
    public void RoleGivenTwiceIsRefused()
    {
        string fault = PinCheck.FirstFault(With(new PinUse(2 + 46 - 1, PinRole.Button1, PinDirection.Input, true, "AGAIN", "J6-9", "WH")));
        Assert.IsNotNull(fault);
    }

    [TestMethod]
    public void InputOnlyPinCannotDrive()
    {
        PinUse[] pins = { new PinUse(34, PinRole.ReaderTx, PinDirection.Output, false, "READER_RX", "J1-3", "YE") };
        string fault = PinCheck.FirstFault(new BoardTable("test", ChipPins.Esp32(), pins));
        Assert.Contains("input", fault);
    }

    [TestMethod]
    public void MissingSignalIsNamed()
    {
        PinUse[] pins = { new PinUse(17, PinRole.ReaderTx, PinDirection.Output, false, "READER_RX", "J1-3", "YE") };
        Assert.IsNotNull(PinCheck.FirstFault(new BoardTable("test", ChipPins.Esp32S3Octal(), pins)));
    }

    private static BoardTable With(PinUse added)
    {
        BoardTable reference = Boards.Esp32S3DevKitC1();
        PinUse[] pins = new PinUse[reference.Pins.Length + 1];
        System.Array.Copy(reference.Pins, 0, pins, 0, reference.Pins.Length);
        pins[reference.Pins.Length] = added;
        return new BoardTable("test", reference.Chip, pins);
    }
}
