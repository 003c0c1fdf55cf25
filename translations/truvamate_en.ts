<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>truvamate::BulkBar</name>
    <message numerus="yes">
        <source>%n checked</source>
        <translation>
            <numerusform>%n checked</numerusform>
            <numerusform>%n checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note on %n order(s)</source>
        <translation>
            <numerusform>Note on %n order</numerusform>
            <numerusform>Note on %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n note(s)</source>
        <translation>
            <numerusform>Write %n note</numerusform>
            <numerusform>Write %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done for %n order(s).</source>
        <translation>
            <numerusform>Done for %n order.</numerusform>
            <numerusform>Done for %n orders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::CameraPane</name>
    <message numerus="yes">
        <source>%n taken</source>
        <translation>
            <numerusform>%n taken</numerusform>
            <numerusform>%n taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::CheckSection</name>
    <message numerus="yes">
        <source>%Ln printed play(s) differ from the line they serve. What is printed counts; each becomes an incident.</source>
        <translation>
            <numerusform>%Ln printed play differs from the line it serves. What is printed counts; it becomes an incident.</numerusform>
            <numerusform>%Ln printed plays differ from the lines they serve. What is printed counts; each becomes an incident.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Commit %Ln winner(s)</source>
        <translation>
            <numerusform>Commit %Ln winner</numerusform>
            <numerusform>Commit %Ln winners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::DeskButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::DoubtsPanel</name>
    <message numerus="yes">
        <source>%n numbers are not sure</source>
        <translation>
            <numerusform>%n number is not sure</numerusform>
            <numerusform>%n numbers are not sure</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::DrawsDesk</name>
    <message numerus="yes">
        <source>%Ln draw(s) are closed.</source>
        <translation>
            <numerusform>%Ln draw is closed.</numerusform>
            <numerusform>%Ln draws are closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draw(s) are opened.</source>
        <translation>
            <numerusform>%Ln draw is opened.</numerusform>
            <numerusform>%Ln draws are opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::EntrySection</name>
    <message numerus="yes">
        <source>%Ln proposed payout(s) are cancelled.</source>
        <translation>
            <numerusform>%Ln proposed payout is cancelled.</numerusform>
            <numerusform>%Ln proposed payouts are cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln approved payout(s) are held.</source>
        <translation>
            <numerusform>%Ln approved payout is held.</numerusform>
            <numerusform>%Ln approved payouts are held.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln payout(s) of %1 are paid: what was paid too much becomes a difference that is decided apart.</source>
        <translation>
            <numerusform>%Ln payout of %1 is paid: what was paid too much becomes a difference that is decided apart.</numerusform>
            <numerusform>%Ln payouts of %1 are paid: what was paid too much becomes a difference that is decided apart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln claim(s) follow the new result.</source>
        <translation>
            <numerusform>%Ln claim follows the new result.</numerusform>
            <numerusform>%Ln claims follow the new result.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::ExportPanel</name>
    <message numerus="yes">
        <source>%1 is written: %n row(s).</source>
        <translation>
            <numerusform>%1 is written: %n row.</numerusform>
            <numerusform>%1 is written: %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::FactsSection</name>
    <message numerus="yes">
        <source>%Ln line(s) are refunded in full, %1.</source>
        <translation>
            <numerusform>%Ln line is refunded in full, %1.</numerusform>
            <numerusform>%Ln lines are refunded in full, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were to go on to a later draw and cannot.</source>
        <translation>
            <numerusform>%Ln of them was to go on to a later draw and cannot.</numerusform>
            <numerusform>%Ln of them were to go on to a later draw and cannot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) go on to the draw of %1, as their customers chose.</source>
        <translation>
            <numerusform>%Ln line goes on to the draw of %1, as its customer chose.</numerusform>
            <numerusform>%Ln lines go on to the draw of %1, as their customers chose.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) stand on a late slip and wait for its decision.</source>
        <translation>
            <numerusform>%Ln line stands on a late slip and waits for its decision.</numerusform>
            <numerusform>%Ln lines stand on a late slip and wait for its decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) are touched.</source>
        <translation>
            <numerusform>%Ln order is touched.</numerusform>
            <numerusform>%Ln orders are touched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::FeedImportDialog</name>
    <message numerus="yes">
        <source>%1 from %2: %Ln result(s), %3 to %4.</source>
        <translation>
            <numerusform>%1 from %2: %Ln result, %3 to %4.</numerusform>
            <numerusform>%1 from %2: %Ln results, %3 to %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are wrong and nothing is taken from them.</source>
        <translation>
            <numerusform>%Ln line is wrong and nothing is taken from it.</numerusform>
            <numerusform>%Ln lines are wrong and nothing is taken from them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draw(s) have no line.</source>
        <translation>
            <numerusform>%Ln draw has no line.</numerusform>
            <numerusform>%Ln draws have no line.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln result(s)</source>
        <translation>
            <numerusform>Import %Ln result</numerusform>
            <numerusform>Import %Ln results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::FolderRow</name>
    <message numerus="yes">
        <source>New photos in “%1” are taken by themselves: %n so far.</source>
        <translation>
            <numerusform>New photos in “%1” are taken by themselves: %n so far.</numerusform>
            <numerusform>New photos in “%1” are taken by themselves: %n so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::OrderSection</name>
    <message numerus="yes">
        <source>Tickets, %n</source>
        <translation>
            <numerusform>Tickets, %n</numerusform>
            <numerusform>Tickets, %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::OrphanPool</name>
    <message numerus="yes">
        <source>It fits %n lines of %1.</source>
        <translation>
            <numerusform>It fits %n line of %1.</numerusform>
            <numerusform>It fits %n lines of %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::PhotoPane</name>
    <message numerus="yes">
        <source>%1 · %n digits</source>
        <translation>
            <numerusform>%1 · %n digit</numerusform>
            <numerusform>%1 · %n digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::RunPane</name>
    <message numerus="yes">
        <source>%n plays</source>
        <translation>
            <numerusform>%n play</numerusform>
            <numerusform>%n plays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slips</source>
        <translation>
            <numerusform>%n slip</numerusform>
            <numerusform>%n slips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold the %n checked plays</source>
        <translation>
            <numerusform>Hold the checked play</numerusform>
            <numerusform>Hold the %n checked plays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold %n plays for me</source>
        <translation>
            <numerusform>Hold %n play for me</numerusform>
            <numerusform>Hold %n plays for me</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %n plays go</source>
        <translation>
            <numerusform>Let %n play go</numerusform>
            <numerusform>Let %n plays go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::RunPanel</name>
    <message numerus="yes">
        <source>of %n plays</source>
        <translation>
            <numerusform>of %n play</numerusform>
            <numerusform>of %n plays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slips</source>
        <translation>
            <numerusform>%n slip</numerusform>
            <numerusform>%n slips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing: %n plays</source>
        <translation>
            <numerusform>Missing: %n play</numerusform>
            <numerusform>Missing: %n plays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %n lines go</source>
        <translation>
            <numerusform>Let %n line go</numerusform>
            <numerusform>Let %n lines go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold %n lines for me</source>
        <translation>
            <numerusform>Hold %n line for me</numerusform>
            <numerusform>Hold %n lines for me</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::RunWords</name>
    <message numerus="yes">
        <source>Too late: %n plays are missed</source>
        <translation>
            <numerusform>Too late: %n play is missed</numerusform>
            <numerusform>Too late: %n plays are missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Late: %n plays will be missed at this pace</source>
        <translation>
            <numerusform>Late: %n play will be missed at this pace</numerusform>
            <numerusform>Late: %n plays will be missed at this pace</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::ScanCounter</name>
    <message numerus="yes">
        <source>Match: %1 of %n plays</source>
        <translation>
            <numerusform>Match: %1 of %n play</numerusform>
            <numerusform>Match: %1 of %n plays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::ScanDesk</name>
    <message numerus="yes">
        <source>%n scans unsent (%1)</source>
        <translation>
            <numerusform>%n scan unsent (%1)</numerusform>
            <numerusform>%n scans unsent (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scans unsent</source>
        <translation>
            <numerusform>%n scan unsent</numerusform>
            <numerusform>%n scans unsent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::SignInPanel</name>
    <message numerus="yes">
        <source>Too many tries. You can try again in %n seconds.</source>
        <translation>
            <numerusform>Too many tries. You can try again in %n second.</numerusform>
            <numerusform>Too many tries. You can try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::SlipPlanTable</name>
    <message numerus="yes">
        <source>%n draws, to %1</source>
        <translation>
            <numerusform>%n draw, to %1</numerusform>
            <numerusform>%n draws, to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::ToBuyDesk</name>
    <message numerus="yes">
        <source>%1 may be buying these %n plays at this moment. Ask first: what both of you buy is paid twice, and the second ticket is the house&apos;s.</source>
        <translation>
            <numerusform>%1 may be buying this play at this moment. Ask first: what both of you buy is paid twice, and the second ticket is the house&apos;s.</numerusform>
            <numerusform>%1 may be buying these %n plays at this moment. Ask first: what both of you buy is paid twice, and the second ticket is the house&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n plays over</source>
        <translation>
            <numerusform>Take %n play over</numerusform>
            <numerusform>Take %n plays over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::VerdictPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n more wait</source>
        <translation>
            <numerusform> · %n more waits</numerusform>
            <numerusform> · %n more wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::WedgeDialog</name>
    <message numerus="yes">
        <source>It read %1 (%n characters).</source>
        <translation>
            <numerusform>It read %1 (%n character).</numerusform>
            <numerusform>It read %1 (%n characters).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::WorkFrame</name>
    <message numerus="yes">
        <source>Notifications, %n new</source>
        <translation>
            <numerusform>Notifications, %n new</numerusform>
            <numerusform>Notifications, %n new</numerusform>
        </translation>
    </message>
</context>
</TS>
