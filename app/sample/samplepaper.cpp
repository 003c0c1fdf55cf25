#include "app/sample/samplehouse.h"

#include "app/sample/camera.h"
#include "app/sample/identitycard.h"
#include "app/sample/samplepicture.h"
#include "app/sample/ticketrenderer.h"
#include "models/games/edition.h"
#include "models/games/quickpick.h"
#include "models/operations/custody.h"
#include "models/operations/slips.h"

#include <opencv2/imgproc.hpp>

namespace truvamate::sample {

namespace {

/// Small enough to render two hundred of them, large enough to be looked at.
const cv::Size photoSize(840, 1120);
constexpr double shrink = 0.5;

struct Slip
{
    SlipPaper paper;
    TicketToPrint print;
};

/// Indiana's serial: days since its day zero, a number, and a tail that ends in 09 on Powerball tickets.
QStringList serialOf(SampleHouse &house, QDate soldOn)
{
    const qint64 day = QDate(2016, 5, 18).daysTo(soldOn);
    return {QStringLiteral("%1").arg(day, 4, 10, QLatin1Char('0')),
            QStringLiteral("0%1").arg(10'000'000 + house.below(89'999'999)),
            QStringLiteral("%1%2").arg(1'000 + house.below(8'999)).arg(QStringLiteral("09"))};
}

Result<SlipPlayInput> playOf(SampleHouse &house, const Edition &edition, const OrderLine &line, int position)
{
    SlipPlayInput play;
    play.letter = QString(QChar(u'A' + position));
    play.numbers = line.numbers;
    play.special = line.special.value_or(0);
    play.quickPick = line.selection == QLatin1String("terminal_pick");
    play.powerPlay = line.powerPlay;
    play.doublePlay = line.doublePlay;
    if (play.numbers.empty()) {
        const Play picked = quickPick(edition, house.random);
        play.numbers.assign(picked.numbers.values().begin(), picked.numbers.values().end());
        play.special = picked.special;
    }
    if (edition.multiplier.kind == MultiplierKind::PerPlay) {
        const auto &values = edition.multiplier.values;
        play.multiplier = values.at(static_cast<std::size_t>(house.below(static_cast<int>(values.size()))));
    }
    return play;
}

TicketToPrint printOf(const SlipPaper &paper, const QStringList &serial, const Shop &shop,
                      const SampleDraw &draw)
{
    TicketToPrint print;
    print.game = paper.game;
    print.serial = serial;
    for (const SlipPlayInput &play : paper.plays) {
        print.plays.push_back(
            {play.letter.front(), play.numbers, play.special, play.quickPick, play.multiplier});
    }
    print.drawDates = {draw.date.date()};
    print.soldAt = paper.soldAt->inZone(QTimeZone(shop.zone.toUtf8()));
    print.terminal = shop.terminal.value_or(QString());
    print.priceCents = static_cast<int>(paper.price.minor());
    if (!paper.plays.empty() && paper.plays.front().powerPlay) {
        print.powerPlay = true;
    }
    return print;
}

Result<FileId> frontPicture(SampleHouse &house, StaffClient &person, const TicketToPrint &print)
{
    Camera camera = mildCamera(house.random.next());
    if (!house.options.withPhotos) {
        TRY(card, drawIdentityCard(print.serial.join(u'-')));
        return storePicture(house, person, card, QStringLiteral("slip_front"));
    }
    camera.size = photoSize;
    camera.jpegQuality = 85;
    TRY(flat, renderTicket(print));
    // What wears and bends the paper costs by the pixel, and the photo shows no more than these.
    cv::resize(flat, flat, {}, shrink, shrink, cv::INTER_AREA);
    TRY(photo, photograph(flat, camera));
    return storePicture(house, person, photo, QStringLiteral("slip_front"));
}

/// A slip of these lines as the shop's terminal prints it now.
Result<SlipPaper> printSlip(SampleHouse &house, StaffClient &person, const Shop &shop, const SampleDraw &draw,
                            const std::vector<OrderLine> &lines)
{
    TRY(edition, editionFor(draw.game, draw.date));
    SlipPaper paper;
    paper.shopId = shop.id;
    paper.game = gameCode(draw.game);
    paper.drawDates = {draw.date};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        TRY(play, playOf(house, *edition, lines[i], static_cast<int>(i)));
        paper.plays.push_back(play);
        paper.price += lines[i].ticketPrice;
    }
    paper.soldAt = std::min(house.now(), draw.at.plusSeconds(-2 * 3'600));
    const QStringList serial = serialOf(house, paper.soldAt->inZone(QTimeZone(shop.zone.toUtf8())).date());
    const TicketToPrint print = printOf(paper, serial, shop, draw);
    paper.serial = serial.join(u'-');
    paper.symbology = QStringLiteral("itf");
    paper.rawBytes = barcodeText(print).toLatin1();
    paper.codes = {{QStringLiteral("itf"), barcodeText(print)}};
    paper.capturedAt = house.now();
    TRY(front, frontPicture(house, person, print));
    paper.frontFileId = front;
    return paper;
}

} // namespace

Result<BoughtSlip> buySlip(SampleHouse &house, StaffClient &person, const OrderDetail &order,
                           const SampleDraw &draw)
{
    TRY_DO(house.step());
    house.moveOn(120);
    const bool isSecondShop = house.below(4) == 0;
    const Shop &shop = house.shops.at(isSecondShop ? 1 : 0);
    std::vector<LottoTicketId> tickets;
    for (const OrderLine &line : order.lines) {
        tickets.push_back(line.id);
    }
    if (house.now() < draw.at) {
        TRY_DO(person.call<TakeLease>({shop.id, tickets}));
    }
    house.moveOn(60);
    BindSlip::Request request;
    TRY(paper, printSlip(house, person, shop, draw, order.lines));
    static_cast<SlipPaper &>(request) = paper;
    request.orderId = order.order.id;
    request.placeId = isSecondShop ? house.deskB : house.deskA;
    TRY(bound, person.call<BindSlip>(request));
    if (house.below(4) != 0) {
        TRY_DO(person.call<MoveSlip>({bound.slip.id, isSecondShop ? house.box2 : house.box1, {}}));
    }
    return BoughtSlip{order.order.id, bound.slip.id};
}

Result<Done> reportOrphan(SampleHouse &house, const SampleDraw &draw)
{
    TRY(edition, editionFor(draw.game, draw.date));
    OrderLine line;
    line.selection = QStringLiteral("terminal_pick");
    line.ticketPrice = edition->linePrice;
    StaffClient &agent = house.staff->agentA;
    ReportOrphanSlip::Request request;
    TRY(paper, printSlip(house, agent, house.shops.front(), draw, {line}));
    static_cast<SlipPaper &>(request) = paper;
    request.placeId = house.deskA;
    request.reason = QStringLiteral("The terminal printed one slip too many.");
    TRY_DO(agent.call<ReportOrphanSlip>(request));
    return Done();
}

Result<Done> tryWrongSlip(SampleHouse &house, const OrderDetail &order, const SampleDraw &draw)
{
    StaffClient &agent = house.staff->agentA;
    std::vector<OrderLine> lines = order.lines;
    std::vector<int> &numbers = lines.front().numbers;
    if (numbers.empty()) {
        return Done();
    }
    int wrong = 1;
    while (std::find(numbers.begin(), numbers.end(), wrong) != numbers.end()) {
        ++wrong;
    }
    numbers.back() = wrong;
    std::sort(numbers.begin(), numbers.end());
    BindSlip::Request request;
    TRY(paper, printSlip(house, agent, house.shops.front(), draw, lines));
    static_cast<SlipPaper &>(request) = paper;
    request.orderId = order.order.id;
    const auto bound = agent.call<BindSlip>(request);
    if (bound || bound.error().code != QLatin1String("binding.mismatch")) {
        return fail(ErrorKind::Internal, QStringLiteral("sample.mismatch"),
                    QStringLiteral("A slip with a wrong number was not refused as it should be: %1")
                        .arg(bound ? QStringLiteral("it was bound") : bound.error().code));
    }
    return Done();
}

} // namespace truvamate::sample
