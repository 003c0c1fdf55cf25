#pragma once

#include <QCoreApplication>

/// What to do about an error. Many errors share one.
namespace truvamate::words::advice {

inline constexpr char lookAgain[]
    = QT_TRANSLATE_NOOP("Errors", "Look at it as it is now, then go on; what you typed is kept.");
inline constexpr char search[] = QT_TRANSLATE_NOOP("Errors", "Search by its number.");
inline constexpr char draw[] = QT_TRANSLATE_NOOP("Errors", "Choose a later draw.");
inline constexpr char quote[]
    = QT_TRANSLATE_NOOP("Errors", "Tell the customer the new price and quote again.");
inline constexpr char steps[] = QT_TRANSLATE_NOOP("Errors", "The order shows which steps are possible now.");
inline constexpr char report[] = QT_TRANSLATE_NOOP(
    "Errors",
    "Nothing was changed. If it happens again, report the code to whoever looks after the program.");
inline constexpr char bought[] = QT_TRANSLATE_NOOP("Errors", "Take it as it stands.");
inline constexpr char decide[] = QT_TRANSLATE_NOOP("Errors", "Have the second person decide first.");
inline constexpr char lease[] = QT_TRANSLATE_NOOP("Errors", "Ask who holds it, or take it over.");
inline constexpr char reference[]
    = QT_TRANSLATE_NOOP("Errors", "Compare the reference with the bank's record.");
inline constexpr char amount[]
    = QT_TRANSLATE_NOOP("Errors", "Compare it with the order and the bank's record.");
inline constexpr char duplicate[]
    = QT_TRANSLATE_NOOP("Errors", "Check whether the same slip was scanned before.");
inline constexpr char counter[]
    = QT_TRANSLATE_NOOP("Errors", "Keep it apart and do not bind it to this order.");
inline constexpr char photo[] = QT_TRANSLATE_NOOP("Errors", "Take the photo again.");
inline constexpr char scanother[] = QT_TRANSLATE_NOOP("Errors", "Scan the ticket's own barcode.");
inline constexpr char second[] = QT_TRANSLATE_NOOP("Errors", "Have another person compare the paper.");
inline constexpr char otherPerson[] = QT_TRANSLATE_NOOP("Errors", "Ask somebody else to do this.");
inline constexpr char take[] = QT_TRANSLATE_NOOP("Errors", "Take the lines again.");
inline constexpr char shop[] = QT_TRANSLATE_NOOP("Errors", "Choose another shop.");
inline constexpr char file[] = QT_TRANSLATE_NOOP("Errors", "Choose the file again, or another one.");
inline constexpr char verify[] = QT_TRANSLATE_NOOP("Errors", "Have its result verified first.");
inline constexpr char centre[] = QT_TRANSLATE_NOOP("Errors", "Choose the claim centre.");
inline constexpr char plays[] = QT_TRANSLATE_NOOP("Errors", "Enter the amount of each play as it was paid.");
inline constexpr char payout[] = QT_TRANSLATE_NOOP("Errors", "Open the payout that exists.");
inline constexpr char checkfirst[] = QT_TRANSLATE_NOOP("Errors", "Have the draw checked again first.");
inline constexpr char beneficiary[]
    = QT_TRANSLATE_NOOP("Errors", "Have an account recorded and approved for the customer first.");
inline constexpr char permission[] = QT_TRANSLATE_NOOP("Errors", "Ask an owner, if your work needs it.");
inline constexpr char terms[] = QT_TRANSLATE_NOOP("Errors", "Have the customer accept the terms in force.");
inline constexpr char kyc[] = QT_TRANSLATE_NOOP("Errors", "Have the identity desk decide first.");
inline constexpr char sanctions[] = QT_TRANSLATE_NOOP("Errors", "Load a newer list.");
inline constexpr char owner[] = QT_TRANSLATE_NOOP("Errors", "An owner has to settle this first.");
inline constexpr char office[] = QT_TRANSLATE_NOOP("Errors", "The office can say why.");
inline constexpr char first[] = QT_TRANSLATE_NOOP("Errors", "Go back to the top of the list.");
inline constexpr char newer[] = QT_TRANSLATE_NOOP("Errors", "Update the program.");
inline constexpr char disk[]
    = QT_TRANSLATE_NOOP("Errors", "Free some space or check the disk, then try again.");
inline constexpr char backup[] = QT_TRANSLATE_NOOP("Errors", "Restore it from a backup.");
inline constexpr char otherBackup[] = QT_TRANSLATE_NOOP("Errors", "Choose another backup.");
inline constexpr char smaller[] = QT_TRANSLATE_NOOP("Errors", "Choose a smaller one.");
inline constexpr char retry[] = QT_TRANSLATE_NOOP("Errors", "Try again in a moment.");
inline constexpr char install[] = QT_TRANSLATE_NOOP("Errors", "Install the program again.");
inline constexpr char workspace[]
    = QT_TRANSLATE_NOOP("Errors", "Choose another workspace or make a new one.");
inline constexpr char keys[]
    = QT_TRANSLATE_NOOP("Errors", "Put the workspace's own key file back from its backup.");
inline constexpr char exposed[]
    = QT_TRANSLATE_NOOP("Errors", "Let only yourself read the file, then open the workspace again.");
inline constexpr char freeFolder[] = QT_TRANSLATE_NOOP("Errors", "Choose a new or an empty one.");
inline constexpr char folder[] = QT_TRANSLATE_NOOP("Errors", "Choose a folder that you may write to.");
inline constexpr char download[] = QT_TRANSLATE_NOOP("Errors", "Download the file again later.");
inline constexpr char rescan[]
    = QT_TRANSLATE_NOOP("Errors", "Free some space or check the disk, then scan it again.");
inline constexpr char network[]
    = QT_TRANSLATE_NOOP("Errors", "Check the network of this computer, then try again.");
inline constexpr char lookFirst[]
    = QT_TRANSLATE_NOOP("Errors", "Look whether it is there before you do it again.");
inline constexpr char address[] = QT_TRANSLATE_NOOP("Errors", "Check the address.");
inline constexpr char administrator[]
    = QT_TRANSLATE_NOOP("Errors", "Do not go on, and tell whoever looks after the server.");

} // namespace truvamate::words::advice
