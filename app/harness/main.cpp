#include "app/sample/camera.h"
#include "app/sample/ticketrenderer.h"
#include "models/random.h"
#include "models/tickets/serial.h"
#include "scanner/imagereader.h"
#include <QFile>
#include <QTextStream>
#include <QCoreApplication>
#include <map>
#include <set>
using namespace truvamate;
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QString kind = QString::fromLatin1(argv[1]);
    const int from = atoi(argv[2]), to = atoi(argv[3]);
    const bool codesOnly = argc > 4;
    ImageReader reader;
    std::map<QString, int> counts;
    qint64 ms = 0, worst = 0;
    QTextStream out(stdout);
    for (int seed = from; seed < to; ++seed) {
        SeededRandom r(seed);
        sample::TicketToPrint t;
        const bool mm = r.below(4) == 0;
        t.game = mm ? QStringLiteral("mega_millions") : QStringLiteral("powerball");
        const int nplays = r.below(2) ? 1 : 1 + static_cast<int>(r.below(5));
        for (int p = 0; p < nplays; ++p) {
            sample::PrintedPlay play;
            play.letter = QChar(u'A' + p);
            std::set<int> s;
            while (s.size() < 5) s.insert(1 + r.below(mm ? 70 : 69));
            play.numbers.assign(s.begin(), s.end());
            play.special = 1 + r.below(mm ? 24 : 26);
            play.quickPick = r.below(2);
            if (mm) { const int ms[] = {2, 3, 4, 5, 10}; play.multiplier = ms[r.below(5)]; }
            t.plays.push_back(play);
        }
        QDate sold = QDate(2018, 1, 1).addDays(r.below(2500));
        t.soldAt = QDateTime(sold, QTime(r.below(24), r.below(60), r.below(60)), Qt::UTC);
        t.drawDates = {sold.addDays(r.below(3))};
        const int day = QDate(2016, 5, 18).daysTo(sold);
        t.serial = {QStringLiteral("%1").arg(day, 4, 10, QLatin1Char('0')), QStringLiteral("%1").arg(r.below(1000000000), 9, 10, QLatin1Char('0')), QStringLiteral("%1").arg(r.below(1000000), 6, 10, QLatin1Char('0'))};
        t.terminal = QStringLiteral("%1-%2").arg(r.below(1000000), 6, 10, QLatin1Char('0')).arg(r.below(100), 2, 10, QLatin1Char('0'));
        t.priceCents = (mm ? 500 : 200) * nplays;
        auto img = sample::renderTicket(t);
        if (!img) { out << img.error().message << "\n"; return 1; }
        sample::Camera camera = kind == QLatin1String("rough") ? sample::roughCamera(seed) : sample::mildCamera(seed);
        auto photo = sample::photograph(*img, camera);
        ReadOptions o; o.codesOnly = codesOnly;
        auto read = reader.read(*photo, o);
        counts[QStringLiteral("0 images")]++;
        QStringList bad;
        auto count = [&](const char *name, bool seen, bool right) {
            const QString n = QString::fromLatin1(name);
            counts[n + (!seen ? QStringLiteral(" none") : right ? QStringLiteral(" right") : QStringLiteral(" WRONG"))]++;
            if (!seen || !right) bad.append(n + (seen ? QStringLiteral("!") : QString()));
        };
        if (!read) { out << read.error().message; continue; }
        ms += read->reading.ms; worst = qMax(worst, read->reading.ms);
        const QString serial = t.serial.join(u'-');
        const QString code = sample::barcodeText(t);
        bool codeSeen = false, codeRight = true;
        for (auto &c : read->reading.codes) if (isTicketSymbology(c.symbology)) { codeSeen = true; codeRight = codeRight && c.text == code; if (c.text != code) out << "WRONGCODE " << c.text << " for " << code << (c.certain ? " CERTAIN" : "") << "\n"; }
        count("code", codeSeen, codeRight);
        if (!codesOnly) {
            TicketReading k = read->reading.ticket.value_or(TicketReading());
            count("serial", k.serial.has_value(), k.serial == serial);
            count("print", k.printedSerial.has_value(), k.printedSerial == serial);
            count("state", k.state.has_value(), k.state == QStringLiteral("IN"));
            count("game", k.game.has_value(), k.game == t.game);
            count("draw", !k.drawDates.empty(), k.drawDates.size() == 1 && k.drawDates[0].date() == t.drawDates[0]);
            count("sold", k.soldAt.has_value(), k.soldAt && k.soldAt->date == sold && k.soldAt->time == t.soldAt.time());
            count("terminal", k.terminal.has_value(), k.terminal == t.terminal);
            count("price", k.price.has_value(), k.price && k.price->minor() == t.priceCents);
            for (size_t p = 0; p < t.plays.size(); ++p) {
                const auto &w = t.plays[p];
                bool seen = p < k.plays.size() && k.plays[p].isComplete();
                bool right = true;
                if (p < k.plays.size()) {
                    for (int i = 0; i < 5; ++i) right = right && (!k.plays[p].numbers[i] || *k.plays[p].numbers[i] == w.numbers[i]);
                    right = right && (!k.plays[p].special || *k.plays[p].special == w.special);
                    if (seen) count("quickpick", true, k.plays[p].quickPick == w.quickPick);
                    if (seen && w.multiplier) count("multiplier", k.plays[p].multiplier.has_value(), k.plays[p].multiplier == w.multiplier);
                }
                count("play", seen || !right, right);
            }
            if (k.plays.size() > t.plays.size()) { counts[QStringLiteral("plays EXTRA")]++; bad.append(QStringLiteral("EXTRA")); }
            counts[k.doubts.empty() && read->reading.ticket ? QStringLiteral("1 no doubt") : QStringLiteral("1 doubt")]++;
        }
        if (!bad.isEmpty()) {
            out << kind << ' ' << seed << ' ' << t.game << " rot " << camera.rotationDegrees << " tilt " << camera.tiltDegrees << ' ' << bad.join(QStringLiteral(",")) << "\n";
            if (read->reading.ticket && argc <= 4) { out << "    " << read->reading.ticket->lines.join(QStringLiteral(" | ")) << "\n"; for (auto &d : read->reading.ticket->doubts) out << "    ! " << d.sentence << "\n"; for (auto&p: t.plays) { out << "    = "; for (int n: p.numbers) out << n << ' '; out << "+ " << p.special << "\n"; } }
            QFile f(QStringLiteral("/tmp/scanwork/bad/%1-%2.jpg").arg(kind).arg(seed)); f.open(QIODevice::WriteOnly); f.write(*photo);
        }
        out.flush();
    }
    for (auto &[k, v] : counts) out << k << ": " << v << "\n";
    out << "mean ms " << ms / qMax(1, to - from) << " worst " << worst << "\n";
}
