#include "ui/shell/commandbar.h"

#include "ui/style/icons.h"
#include "ui/style/text.h"

#include <QDragEnterEvent>
#include <QFrame>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QPointer>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr int typingPauseMs = 150;
constexpr int mostRows = 12;
enum Role { DetailRole = Qt::UserRole, KeyRole, IconRole };

/// Icon, title, what it is, and the key at the right.
class ItemDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, std::max(metrics::rowHeight, option.fontMetrics.height() + 3 * metrics::unit)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        if (isCurrent) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.accent.soft);
            painter->drawRoundedRect(option.rect.adjusted(metrics::unit, 0, -metrics::unit, 0),
                                     metrics::radius, metrics::radius);
        }
        const QRect inner = option.rect.adjusted(metrics::space, 0, -metrics::space, 0);
        const int iconSize = option.fontMetrics.height() - 1;
        const QString iconName = index.data(IconRole).toString();
        if (!iconName.isEmpty()) {
            painter->drawPixmap(inner.left(), inner.center().y() - iconSize / 2,
                                iconPixmap(iconName, iconSize,
                                           isCurrent ? theme.accent.text : theme.secondary,
                                           painter->device()->devicePixelRatioF()));
        }
        QRect text = inner.adjusted(iconSize + metrics::gap, 0, 0, 0);
        painter->setFont(fontFor(TextRole::Secondary));
        painter->setPen(theme.secondary);
        const QString key = index.data(KeyRole).toString();
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, key);
        text.setRight(text.right() - painter->fontMetrics().horizontalAdvance(key) - metrics::gap);
        painter->setFont(fontFor(TextRole::BodyStrong));
        painter->setPen(isCurrent ? theme.accent.text : theme.text);
        const QString title
            = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width());
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, title);
        text.setLeft(text.left() + painter->fontMetrics().horizontalAdvance(title) + metrics::gap);
        painter->setFont(fontFor(TextRole::Secondary));
        painter->setPen(theme.secondary);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data(DetailRole).toString(), Qt::ElideRight,
                                                            text.width()));
        painter->restore();
    }
};

/// A surface with a line around it.
class ListFrame final : public QFrame
{
public:
    using QFrame::QFrame;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme.line);
        painter.setBrush(theme.surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius,
                                metrics::radius);
    }
};

QString firstFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.isEmpty() ? QString() : urls.constFirst().toLocalFile();
}

} // namespace

bool fitsTyped(const QString &title, const QString &typed)
{
    const QStringList typedWords = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QStringList titleWords = title.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(typedWords.begin(), typedWords.end(), [&](const QString &word) {
        // Thai is written without blanks between words.
        const bool isLatin = word.front().unicode() < 0x250;
        return !isLatin ? title.contains(word)
                        : std::any_of(titleWords.begin(), titleWords.end(), [&](const QString &candidate) {
                              return candidate.startsWith(word, Qt::CaseInsensitive);
                          });
    });
}

CommandBar::CommandBar(QWidget *overlay, QWidget *parent)
    : QLineEdit(parent)
    , m_overlay(overlay)
    , m_frame(new ListFrame(overlay))
    , m_list(new QListWidget(m_frame))
    , m_note(makeLabel({}, TextRole::Secondary, m_frame))
{
    setObjectName(QStringLiteral("commandBar"));
    setPlaceholderText(tr("Search or paste anything: order, barcode, name, phone, photo…"));
    setAccessibleName(tr("Search and commands"));
    addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    setAcceptDrops(true);
    m_frame->setObjectName(QStringLiteral("commandList"));
    m_frame->hide();
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new ItemDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setObjectName(QStringLiteral("commandItems"));
    m_list->setAccessibleName(tr("Results"));
    m_list->viewport()->setAutoFillBackground(false);
    m_note->setContentsMargins(metrics::space, metrics::unit, metrics::space, metrics::unit);
    auto *layout = new QVBoxLayout(m_frame);
    layout->setContentsMargins(0, metrics::unit, 0, metrics::unit);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(m_note);
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingPauseMs);
    connect(&m_delay, &QTimer::timeout, this, &CommandBar::search);
    connect(this, &QLineEdit::textEdited, this, [this] {
        ++m_generation;
        show(m_local ? m_local(text()) : Items(), {});
        m_delay.start();
    });
    connect(m_list, &QListWidget::itemClicked, this, &CommandBar::runCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, &CommandBar::describeCurrent);
    overlay->installEventFilter(this);
}

void CommandBar::setFinder(std::function<void(const QString &, Reply)> finder)
{
    m_finder = std::move(finder);
}

void CommandBar::setPhotoReader(std::function<void(const QString &, Reply)> reader)
{
    m_photoReader = std::move(reader);
}

void CommandBar::search()
{
    const QString typed = text().trimmed();
    if (!m_finder || typed.size() < 2) {
        return;
    }
    const int generation = ++m_generation;
    show(m_local ? m_local(typed) : Items(), tr("Looking…"));
    m_finder(typed,
             [self = QPointer<CommandBar>(this), generation, typed](Items found, const QString &problem) {
                 if (!self || self->m_generation != generation) {
                     return;
                 }
                 Items items = std::move(found);
                 const bool isEmpty = items.empty();
                 const Items local = self->m_local ? self->m_local(typed) : Items();
                 items.insert(items.end(), local.begin(), local.end());
                 const QString nothing = isEmpty ? tr("Nothing was found for “%1”.").arg(typed) : QString();
                 self->show(std::move(items), problem.isEmpty() ? nothing : problem);
             });
}

void CommandBar::readPhoto(const QString &path)
{
    if (!m_photoReader) {
        return;
    }
    const int generation = ++m_generation;
    setFocus();
    show({}, tr("Reading the photo…"));
    m_photoReader(path, [self = QPointer<CommandBar>(this), generation](Items items, const QString &problem) {
        if (!self || self->m_generation != generation) {
            return;
        }
        if (items.size() == 1) {
            self->closeList();
            items.front().run();
            return;
        }
        self->show(std::move(items), problem);
    });
}

void CommandBar::show(Items items, const QString &note)
{
    m_items = std::move(items);
    if (m_items.size() > mostRows) {
        m_items.resize(mostRows);
    }
    m_list->clear();
    for (const CommandItem &item : m_items) {
        auto *row = new QListWidgetItem(item.title, m_list);
        row->setData(DetailRole, item.detail);
        row->setData(KeyRole, item.key);
        row->setData(IconRole, item.icon);
    }
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_list->setVisible(!m_items.empty());
    m_list->setCurrentRow(0);
    describeCurrent();
    if (m_items.empty() && note.isEmpty()) {
        m_frame->hide();
        return;
    }
    place();
    m_frame->show();
    m_frame->raise();
}

void CommandBar::place()
{
    const QPoint below = mapTo(m_overlay, QPoint(0, height() + metrics::unit));
    const int rowHeight = std::max(metrics::rowHeight, QFontMetrics(font()).height() + 3 * metrics::unit);
    const int width = std::min(std::max(this->width(), 64 * QFontMetrics(font()).averageCharWidth()),
                               m_overlay->width() - below.x() - metrics::space);
    m_list->setFixedHeight(static_cast<int>(m_items.size()) * rowHeight);
    const int note = m_note->isHidden() ? 0 : QFontMetrics(m_note->font()).height() + 2 * metrics::unit;
    m_frame->setGeometry(below.x(), below.y(), width,
                         (m_items.empty() ? 0 : m_list->height()) + note + 3 * metrics::unit);
}

void CommandBar::openList()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    show(m_local ? m_local(text()) : Items(), {});
}

void CommandBar::closeList()
{
    ++m_generation;
    m_delay.stop();
    m_frame->hide();
}

bool CommandBar::isListOpen() const
{
    return !m_frame->isHidden();
}

void CommandBar::runCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= static_cast<int>(m_items.size())) {
        return;
    }
    // A copy: what it does may change the list.
    const auto run = m_items[static_cast<std::size_t>(row)].run;
    closeList();
    clear();
    if (run) {
        run();
    }
}

void CommandBar::describeCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    setAccessibleDescription(item ? item->text() + QLatin1Char(' ') + item->data(DetailRole).toString()
                                  : m_note->text());
}

bool CommandBar::handleKey(QKeyEvent *event)
{
    if (!isListOpen()) {
        return false;
    }
    const int count = m_list->count();
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (count > 0) {
            const int step = event->key() == Qt::Key_Down ? 1 : count - 1;
            m_list->setCurrentRow((m_list->currentRow() + step) % count);
        }
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    default:
        return false;
    }
}

void CommandBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        closeList();
        clear();
        Q_EMIT left();
        return;
    }
    if (event->key() == Qt::Key_Down && !isListOpen()) {
        openList();
        return;
    }
    if (!handleKey(event)) {
        QLineEdit::keyPressEvent(event);
    }
}

void CommandBar::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason) {
        show(m_local ? m_local(text()) : Items(), {});
    }
}

void CommandBar::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        closeList();
    }
}

void CommandBar::dragEnterEvent(QDragEnterEvent *event)
{
    if (!firstFile(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
        return;
    }
    QLineEdit::dragEnterEvent(event);
}

void CommandBar::dropEvent(QDropEvent *event)
{
    const QString path = firstFile(event->mimeData());
    if (!path.isEmpty()) {
        event->acceptProposedAction();
        readPhoto(path);
        return;
    }
    QLineEdit::dropEvent(event);
}

bool CommandBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_overlay && event->type() == QEvent::Resize && isListOpen()) {
        place();
    }
    return QLineEdit::eventFilter(watched, event);
}

} // namespace truvamate
