import { notifications } from '@mantine/notifications';

export function notifyDone(message: string): void {
  notifications.show({ message, color: 'teal', autoClose: 4000 });
}

export function notifyProblem(message: string): void {
  notifications.show({ message, color: 'red', autoClose: 8000 });
}
